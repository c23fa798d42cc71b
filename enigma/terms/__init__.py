"""Values: what an Erlang term is.  Knows no code, no process, no I/O.

    W_Term
      W_Int W_BigInt W_Float             numbers.py
      W_Atom                             atoms.py
      W_Nil W_Cons                       lists.py
      W_Tuple .. W_Tuple12 W_TupleBig    tuples.py
      W_Map: W_SmallMap W_HashMap        maps.py
      W_Bits                             binaries.py
      W_Pid W_Port W_Ref W_MagicRef      identifiers.py
      W_Callable: W_Fun W_ExportFun      funs.py
"""
