/// The names that every Python file sees, of Python 3 and of Python 2.
enum PythonBuiltins {
    static let names = (functions + constants + exceptions + python2)
        .split { $0 == " " || $0 == "\n" }
        .map(String.init)

    private static let functions = """
        abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod \
        compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset \
        getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals \
        map max memoryview min next object oct open ord pow print property range repr reversed round \
        set setattr slice sorted staticmethod str sum super tuple type vars zip __import__ \
        __build_class__ copyright credits license exit quit

        """

    private static let constants = """
        False True None NotImplemented Ellipsis __debug__ __name__ __file__ __doc__ __package__ \
        __spec__ __loader__ __builtins__ __path__ __annotations__ __dict__

        """

    private static let exceptions = """
        BaseException BaseExceptionGroup Exception ExceptionGroup ArithmeticError AssertionError \
        AttributeError BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError \
        ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError \
        DeprecationWarning EOFError EncodingWarning EnvironmentError FileExistsError \
        FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError \
        ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError \
        KeyboardInterrupt LookupError MemoryError ModuleNotFoundError NameError NotADirectoryError \
        NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError \
        ProcessLookupError PythonFinalizationError RecursionError ReferenceError ResourceWarning \
        RuntimeError RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning \
        SystemError SystemExit TabError TimeoutError TypeError UnboundLocalError UnicodeDecodeError \
        UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError \
        Warning WindowsError ZeroDivisionError

        """

    private static let python2 = """
        StandardError apply basestring buffer cmp coerce execfile file intern long raw_input reduce \
        reload unichr unicode xrange
        """
}
