#!/usr/bin/env python3
"""Throughput of reading beside ASE, on the same machine and files.

    benchmarks/files.py OUTCAR.gz
    benchmarks/files.py train.extxyz --size 1000 --rounds 5

The file is repeated to the size asked for (an OUTCAR from its first to its last ionic step, extended XYZ as a whole) and read
in turns: by ASE (every frame through ase.io.iread) and to frames by zstar, both in processes that go on living and have read
it some times before; then by whole commands, start of Python or Java included, where zstar is `zstar info --no-distances`.
The table holds medians of wall-clock seconds over the rounds and medians of the ratios within rounds. Needs ASE.
"""
import argparse
import gzip
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
READ = """
import sys, time, ase.io
for name in sys.stdin:
    start = time.perf_counter()
    frames = sum(1 for atoms in ase.io.iread(name.rstrip(), ':', format=sys.argv[1]))
    print(frames, time.perf_counter() - start, flush=True)
"""
COMMAND = "import sys, ase.io\nprint('frames', sum(1 for a in ase.io.iread(sys.argv[2], ':', format=sys.argv[1])))"


class Reader:
    """A process that reads the files it is told."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def seconds(self, path, frames):
        self.process.stdin.write(path + "\n")
        self.process.stdin.flush()
        count, seconds = self.process.stdout.readline().split()
        require(int(count), frames)
        return float(seconds)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def require(count, frames):
    if frames is not None and count != frames:
        sys.exit(f"ASE and zstar disagree on the number of frames: {count} and {frames}")


def content(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as f:
        return f.read()


def repeated(data, outcar, target, megabytes):
    """Writes the data as often as it takes."""
    head, body, tail = b"", data, b""
    if outcar:
        steps = [m.start() for m in re.finditer(rb"(?m)^-+ *Iteration +\d+\( +1\)", data)]
        if len(steps) < 2:
            sys.exit("the OUTCAR holds no two ionic steps")
        head, body, tail = data[:steps[0]], data[steps[0]:steps[-1]], data[steps[-1]:]
    with open(target, "wb") as f:
        f.write(head)
        for _ in range(max(1, round(megabytes * 1e6 / len(body)))):
            f.write(body)
        f.write(tail)


def command(words, frames=None):
    """Seconds that a command takes, and the number after the word 'frames' in its output."""
    start = time.perf_counter()
    output = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    seconds = time.perf_counter() - start
    count = int(re.search(r"frames\s+(\d+)", output).group(1))
    require(count, frames)
    return seconds, count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", help="an OUTCAR of several ionic steps or an extended XYZ file, perhaps with .gz")
    parser.add_argument("--size", type=float, default=300, metavar="MB", help="size of the file to read (300)")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is read (3)")
    parser.add_argument("--before", type=int, default=10, help="readings by zstar that do not count (10)")
    options = parser.parse_args()
    data = content(options.file)
    outcar = b"vasp." in data[:200]
    name, form = ("OUTCAR", "vasp-out") if outcar else ("extended XYZ", "extxyz")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "file" + (".OUTCAR" if outcar else ".extxyz"))
        repeated(data, outcar, path, options.size)
        frames = command([os.path.join(HOME, "zstar"), "info", "--no-distances", path])[1]
        ase = Reader([sys.executable, "-c", READ, form])
        own = Reader([os.path.join(HOME, "benchmarks", "run"), "read"])
        for _ in range(options.before):
            own.seconds(path, frames)
        times = [(ase.seconds(path, frames), own.seconds(path, frames),
                  command([sys.executable, "-c", COMMAND, form, path], frames)[0],
                  command([os.path.join(HOME, "zstar"), "info", "--no-distances", path], frames)[0])
                 for _ in range(options.rounds)]
        ase.close()
        own.close()
        report(f"{name}, {os.path.getsize(path) / 1e6:.0f} MB", frames, times)


def report(name, frames, times):
    a, z, ac, zc = (statistics.median(column) for column in zip(*times))
    read, whole = (statistics.median(t[k] / t[k + 1] for t in times) for k in (0, 2))
    print("| file | frames | reading: ASE, s | zstar, s | ratio | whole commands: ASE, s | zstar, s | ratio |")
    print("|---|---|---|---|---|---|---|---|")
    print(f"| {name} | {frames} | {a:.2f} | {z:.3f} | {read:.1f} | {ac:.2f} | {zc:.2f} | {whole:.1f} |")
    print(f"\nASE reads {frames / a:.0f} frames per second, zstar {frames / z:.0f}")


if __name__ == "__main__":
    main()
