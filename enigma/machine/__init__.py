"""What runs code: registers, frames, the loop, processes, scheduler, signals, timers."""
