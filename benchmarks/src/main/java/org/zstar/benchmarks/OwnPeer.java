package org.zstar.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.zstar.api.atoms.Structure;
import org.zstar.api.io.ReadOptions;
import org.zstar.api.io.StructureReader;
import org.zstar.api.parallel.Workers;
import org.zstar.bridge.n2p2.DataFormat;
import org.zstar.bridge.n2p2.PotentialFormat;
import org.zstar.model.nnp.NeuralNetworkPotential;
import org.zstar.model.nnp.NnpParameters;

/** This program as a {@link Peer}: evaluates a potential of n2p2's files on the first structure of {@code input.data}. */
public final class OwnPeer {
    /** Evaluations of 127 atoms until everything is compiled. */
    private static final int WARM_UP = 800;

    private OwnPeer() { }

    /**
     * @param args folder of the files
     * @throws IOException where they cannot be read
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        NnpParameters potential = (NnpParameters) new PotentialFormat().read(folder).model().config();
        Structure s;
        try (StructureReader reader = new DataFormat().read(folder.resolve("input.data"), ReadOptions.DEFAULT)) {
            s = reader.next();
        }
        Evaluation evaluation = new Evaluation(new NeuralNetworkPotential(potential), s, Workers.serial());
        Stopwatch watch = new Stopwatch();
        for (int k = 0; k < Math.max(40, WARM_UP * 127 / s.size()); k++) {
            evaluation.run();
        }
        System.out.println("ready " + s.size());
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            double seconds = watch.seconds(Integer.parseInt(line.strip()), evaluation);
            System.out.println(seconds + " " + evaluation.energy() + " " + evaluation.force() + " "
                    + watch.bytes(1, evaluation));
        }
    }
}
