#!/usr/bin/env python3
"""Throughput of reading beside ASE, on the same machine and files.

    benchmarks/files.py OUTCAR.gz
    benchmarks/files.py train.extxyz --small 50 --large 500 --rounds 3

The file is repeated (an OUTCAR from its first to its last ionic step, extended XYZ as a whole) to a small and a large one.
Both are read by ASE (every frame through ase.io.iread, in a process of its own) and by `zstar info --no-distances`, in turn,
and the shortest time of all rounds counts. The table gives the time of the whole command, start of Java or Python included,
and from the difference of the two files the frames per second that do not depend on the start; the ones per second of
processor time also count on a busy machine. Java goes on compiling for hundreds of megabytes. Needs ASE.
"""
import argparse
import gzip
import os
import re
import resource
import subprocess
import sys
import tempfile
import time

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
READ = "import sys, ase.io\nprint('frames', sum(1 for a in ase.io.iread(sys.argv[1], ':', format=sys.argv[2])))"


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


def timed(command):
    """Wall-clock and processor seconds of a command, and the number after the word 'frames' in its output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, cpu, int(re.search(r"frames\s+(\d+)", output).group(1))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", help="an OUTCAR of several ionic steps or an extended XYZ file, perhaps with .gz")
    parser.add_argument("--small", type=float, default=50, metavar="MB", help="size of the small file (50)")
    parser.add_argument("--large", type=float, default=500, metavar="MB", help="size of the large file (500)")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is read (3)")
    options = parser.parse_args()
    data = content(options.file)
    outcar = b"vasp." in data[:200]
    name, ase = ("OUTCAR", "vasp-out") if outcar else ("extended XYZ", "extxyz")
    with tempfile.TemporaryDirectory() as folder:
        sizes = {"small": options.small, "large": options.large}
        files = {size: os.path.join(folder, size + (".OUTCAR" if outcar else ".extxyz")) for size in sizes}
        for size, megabytes in sizes.items():
            repeated(data, outcar, files[size], megabytes)
        best = {}
        frames = {}
        for _ in range(options.rounds):
            for size, path in files.items():
                for program, command in {
                        "ASE": [sys.executable, "-c", READ, path, ase],
                        "zstar": [os.path.join(HOME, "zstar"), "info", "--no-distances", path]}.items():
                    wall, cpu, n = timed(command)
                    old = best.get((program, size), (wall, cpu))
                    best[program, size] = min(wall, old[0]), min(cpu, old[1])
                    if frames.setdefault(size, n) != n:
                        sys.exit(f"ASE and zstar disagree on the frames of {path}: {frames[size]} and {n}")
        report(name, files, frames, best)


def report(name, files, frames, best):
    print("| file | frames | ASE, s | zstar, s | ratio | processor time of ASE, s | of zstar, s |")
    print("|---|---|---|---|---|---|---|")
    for size, path in files.items():
        a, z = best["ASE", size], best["zstar", size]
        megabytes = os.path.getsize(path) / 1e6
        print(f"| {name}, {megabytes:.0f} MB | {frames[size]} | {a[0]:.2f} | {z[0]:.2f} | {a[0] / z[0]:.1f} "
              f"| {a[1]:.2f} | {z[1]:.2f} |")
    more = frames["large"] - frames["small"]
    print("\nWithout the start:")
    for kind, unit in enumerate(("second", "second of processor time")):
        a, z = (more / (best[p, "large"][kind] - best[p, "small"][kind]) for p in ("ASE", "zstar"))
        print(f"ASE {a:.0f}, zstar {z:.0f} frames per {unit}, ratio {z / a:.1f}")


if __name__ == "__main__":
    main()
