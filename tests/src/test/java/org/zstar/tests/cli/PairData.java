package org.zstar.tests.cli;

import java.io.IOException;

/** Made-up data for trainings: pairs of ions at 20 distances with a spring between them, every other of another kind. */
final class PairData {
    /** Trains {@code nnp.json} for a number of epochs; tested on distances within the range of the training data. */
    static final String NNP = """
            {"task": "train", "seed": 3, "output": "nnp.json",
             "model": {"type": "nnp", "hidden": [4], "fit": {"epochs": %d},
               "descriptor": {"type": "symmetry-functions", "cutoff": 4.5, "set": {"elements": ["Na", "Cl"], "shells": 4,
                 "first_shell": 2, "last_shell": 4, "angular_eta": [], "close_eta": [], "weighted_eta": []}}},
             "data": {"files": ["data.extxyz"]},
             "split": {"validation": 0.2, "test": 0,
               "test_frames": ["data.extxyz#3", "data.extxyz#8", "data.extxyz#12", "data.extxyz#17"]}}
            """;

    private PairData() { }

    /** Writes {@code data.extxyz}, distances from 2.3 to 3.7 Å. */
    static void write(CommandLine zstar) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < 20; k++) {
            text.append(pair(2.3 + 1.4 * k / 19, k % 2 == 0 ? "even" : "odd"));
        }
        zstar.write("data.extxyz", text.toString());
    }

    /** One pair at a distance in Å, with energy and forces. */
    static String pair(double r, String kind) {
        double force = 3 * (r - 3);
        return "2\nLattice=\"20 0 0 0 20 0 0 0 20\" Properties=species:S:1:pos:R:3:forces:R:3 kind=" + kind + " energy="
                + 1.5 * (r - 3) * (r - 3) + "\nNa 5 5 5 " + force + " 0 0\nCl " + (5 + r) + " 5 5 " + -force + " 0 0\n";
    }
}
