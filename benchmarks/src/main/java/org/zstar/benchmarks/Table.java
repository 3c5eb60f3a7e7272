package org.zstar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureReader;
import org.zstar.api.io.StructureWriter;
import org.zstar.api.parallel.Workers;
import org.zstar.api.plugin.Part;
import org.zstar.bridge.n2p2.DataFormat;
import org.zstar.bridge.n2p2.PotentialFormat;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.model.nnp.NnpModelProvider;
import org.zstar.model.nnp.NnpParameters;

/** Prints the table of docs/performance.md: medians of runs in turns, beside another program where its path is given. */
public final class Table {
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 400;
    private static final double TOLERANCE = 1e-9;

    private final Stopwatch watch = new Stopwatch();
    private final Path peer;

    private Table(Path peer) {
        this.peer = peer;
    }

    /**
     * @param args path of the other program, and folder of a water potential of n2p2 with {@code input.data}; both may be
     *             left out
     * @throws IOException where files cannot be read or the other program fails
     */
    public static void main(String[] args) throws IOException {
        Table table = new Table(args.length > 0 ? Path.of(args[0]) : null);
        say("%s, %d processors, Java %s%n", System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        Structure crystal = Samples.crystal(1, 1, 1);
        for (AngularForm form : AngularForm.values()) {
            table.versus("potential, " + form.name().toLowerCase(Locale.ROOT) + " angular functions",
                    Samples.potential(form), crystal, null);
        }
        if (args.length > 1) {
            table.water(Path.of(args[1]));
        }
        new FieldTable(table.watch).print();
        new StepTable(table.watch).print();
        new Peak(table.watch).print();
    }

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    private void water(Path folder) throws IOException {
        NnpParameters water = (NnpParameters) new PotentialFormat().read(folder).model().config();
        try (StructureReader reader = new DataFormat().read(folder.resolve("input.data"), ReadOptions.DEFAULT)) {
            versus("potential of " + folder.getFileName(), water, reader.next(), folder);
        }
    }

    /** @param files of the potential for the other program; null to write them */
    private void versus(String name, NnpParameters parameters, Structure s, Path files) throws IOException {
        Evaluation fast = new Evaluation(Evaluation.potential(parameters, false), s, Workers.serial());
        Evaluation plain = new Evaluation(Evaluation.potential(parameters, true), s, Workers.serial());
        int times = Math.max(1, 1000 / s.size());
        for (int k = 0; k < Math.max(20, WARM_UP * 127 / s.size()); k++) {
            fast.run();
            plain.run();
        }
        double[] ofFast = new double[ROUNDS], ofPlain = new double[ROUNDS], ofPeer = new double[ROUNDS];
        try (Peer other = peer == null ? null : new Peer(peer, files == null ? written(parameters, s) : files)) {
            for (int r = 0; r < ROUNDS; r++) {
                ofFast[r] = watch.seconds(times, fast);
                ofPlain[r] = watch.seconds(times, plain);
                if (other != null) {
                    Peer.Answer answer = other.evaluate(1);
                    ofPeer[r] = answer.seconds();
                    if (files == null) {
                        requireSame(answer, fast);
                    }
                }
            }
        }
        double perAtom = 1e6 / s.size();
        say("%-45s vectors %8.2f µs per atom, plain Java %8.2f%n", name, perAtom * Stopwatch.median(ofFast),
                perAtom * Stopwatch.median(ofPlain));
        if (peer != null) {
            say("%-45s peer %10.1f µs per atom: vectors %.1f times, plain Java %.1f times as fast%n", "",
                    perAtom * Stopwatch.median(ofPeer), Stopwatch.medianRatio(ofPeer, ofFast),
                    Stopwatch.medianRatio(ofPeer, ofPlain));
        }
        say("%-45s %.0f bytes allocated per evaluation of %d atoms%n", "", watch.bytes(times, fast), s.size());
    }

    private static void requireSame(Peer.Answer answer, Evaluation own) {
        if (!close(answer.energy(), own.energy()) || !close(answer.force(), own.force())) {
            throw new IllegalStateException("the other program computes something else: energy " + answer.energy()
                    + " and force " + answer.force() + ", here " + own.energy() + " eV and " + own.force() + " eV/Å");
        }
    }

    private static boolean close(double a, double b) {
        return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));
    }

    private static Path written(NnpParameters parameters, Structure s) throws IOException {
        Path folder = Files.createTempDirectory("zstar-benchmark");
        new PotentialFormat().write(new Part<>(new NnpModelProvider(), parameters), folder);
        try (StructureWriter writer = new DataFormat.Metal().write(folder.resolve("input.data"))) {
            writer.write(s);
        }
        return folder;
    }
}
