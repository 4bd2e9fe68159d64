"""Work with a time limit: the engines neither time out nor can be interrupted."""

import os
import queue
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, NoReturn, TypeVar

from chaingraph.graph.errors import QueryTimeout

T = TypeVar("T")

STACK = (
    256 * 2**20
)  # bytes; the engine parses by recursion: its default of 8 MiB ends the process at a few thousand braces


def bounded(work: Callable[[], T], timeout: float | None) -> T:
    """Return what ``work`` returns; raise QueryTimeout after ``timeout`` seconds.

    The engine neither times out nor can be interrupted, so a thread of ours works and is abandoned when the time is up
    or the caller is interrupted.
    """
    outcome: Outcome = queue.SimpleQueue()
    try:
        worker = _idle.pop()
    except IndexError:
        worker = _new_worker()
    worker.put((work, outcome))
    try:
        result, error = outcome.get(timeout=timeout)
    except queue.Empty:
        raise QueryTimeout(seconds=timeout) from None
    if error is not None:
        raise error
    return result  # type: ignore[no-any-return]  # what work returned


Outcome = queue.SimpleQueue[tuple[Any, BaseException | None]]
Worker = queue.SimpleQueue[tuple[Callable[[], Any], Outcome]]  # the queue of a thread's work

_idle: deque[Worker] = deque()
if hasattr(os, "register_at_fork"):  # not on Windows, where nothing forks
    os.register_at_fork(after_in_child=_idle.clear)  # the threads are not in the child


def _new_worker() -> Worker:
    """Start a thread whose stack suffices for what the engine parses, and return the queue of its work."""
    worker: Worker = queue.SimpleQueue()
    former = threading.stack_size(STACK)
    try:
        threading.Thread(target=_serve, args=(worker,), daemon=True).start()
    finally:
        threading.stack_size(former)
    return worker


def _serve(worker: Worker) -> NoReturn:
    """Do one piece of work after another and keep nothing of it: an answer of the engine may not outlive its thread."""
    while True:
        _do(worker, *worker.get())


def _do(worker: Worker, work: Callable[[], Any], outcome: Outcome) -> None:
    """Put the result or the error of ``work`` into ``outcome``; from then on, the worker is idle."""
    said: tuple[Any, BaseException | None]
    try:
        said = work(), None
    except BaseException as error:  # the waiting thread raises it
        _forget(error)
        said = None, error
    _idle.append(worker)
    outcome.put(said)


def _forget(error: BaseException | None) -> None:
    """Release what the frames of an error hold: the engine's answers may not outlive their thread."""
    import traceback

    while error:
        traceback.clear_frames(error.__traceback__)
        error = error.__context__
