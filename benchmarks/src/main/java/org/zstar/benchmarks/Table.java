package org.zstar.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.StructureWriter;
import org.zstar.api.plugin.Part;
import org.zstar.bridge.n2p2.DataFormat;
import org.zstar.bridge.n2p2.PotentialFormat;
import org.zstar.descriptors.sf.AngularForm;
import org.zstar.model.nnp.NnpModelProvider;
import org.zstar.model.nnp.NnpParameters;

/** Prints the table of docs/performance.md: medians of runs in turns, beside another program where its path is given. */
public final class Table {
    private static final int ROUNDS = 9;
    /** Of one atom, in a turn. */
    private static final int EVALUATIONS = 2500;
    private static final double TOLERANCE = 1e-9;

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
                    written(Samples.potential(form), crystal), true);
        }
        if (args.length > 1) {
            Path folder = Path.of(args[1]);
            table.versus("potential of " + folder.getFileName(), folder, false);
        }
        Fork.run(FieldTable.class, false);
        Fork.run(FieldTable.class, true);
        Fork.run(AxisTable.class, false);
        Fork.run(ThreadTable.class, false);
        Fork.run(SizeTable.class, false);
        Fork.run(Peak.class, false);
    }

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }

    /** @param same whether both programs answer in eV and Å */
    private void versus(String name, Path folder, boolean same) throws IOException {
        double[] ofFast = new double[ROUNDS], ofPlain = new double[ROUNDS], ofPeer = new double[ROUNDS];
        int atoms;
        double bytes = 0;
        try (Peer fast = new Peer(Fork.command(OwnPeer.class, false, folder.toString()));
             Peer plain = new Peer(Fork.command(OwnPeer.class, true, folder.toString()));
             Peer other = peer == null ? null : new Peer(List.of(peer.toString(), folder.toString()))) {
            atoms = fast.atoms();
            int times = Math.max(1, EVALUATIONS / atoms);
            for (int r = 0; r < ROUNDS; r++) {
                Peer.Answer answer = fast.evaluate(times);
                ofFast[r] = answer.seconds();
                bytes = answer.bytes();
                ofPlain[r] = plain.evaluate(times).seconds();
                if (other != null) {
                    Peer.Answer others = other.evaluate(1);
                    ofPeer[r] = others.seconds();
                    if (same) {
                        requireSame(others, answer);
                    }
                }
            }
        }
        double perAtom = 1e6 / atoms;
        say("%-45s vectors %8.2f µs per atom, plain Java %8.2f%n", name, perAtom * Stopwatch.median(ofFast),
                perAtom * Stopwatch.median(ofPlain));
        if (peer != null) {
            say("%-45s peer %10.1f µs per atom: vectors %.1f times, plain Java %.1f times as fast%n", "",
                    perAtom * Stopwatch.median(ofPeer), Stopwatch.medianRatio(ofPeer, ofFast),
                    Stopwatch.medianRatio(ofPeer, ofPlain));
        }
        say("%-45s %.0f bytes allocated per evaluation of %d atoms%n", "", bytes, atoms);
    }

    private static void requireSame(Peer.Answer answer, Peer.Answer own) {
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
