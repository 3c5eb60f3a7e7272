package org.zstar.app.train;

import org.zstar.api.model.TrainerProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.app.input.DataSource;
import org.zstar.app.input.SplitOptions;

/**
 * Training of a model.
 *
 * @param seed of everything random: the split, the first weights, the order of the data
 * @param model kind of model, its form and how it is fitted
 * @param data labelled structures
 * @param split which of them are kept from training
 * @param committee number of models, which differ in their seeds
 * @param output file name of the model in the run's folder
 */
record TrainConfig(
        @Option(value = "seed of the split, the first weights and the order of data", byDefault = "1") long seed,
        @Option("kind of model, its form and how it is fitted") Part<TrainerProvider<?>> model,
        @Option("labelled structures") DataSource data,
        @Option(value = "which structures are kept from training", byDefault = "{}") SplitOptions split,
        @Option(value = "number of models that are trained one after the other, with the seeds seed, seed + 1 and so on; more"
                + " than one make a committee", byDefault = "1", min = 1, max = 100) int committee,
        @Option(value = "file name of the model in the output folder", byDefault = "model.json") String output) {
    TrainConfig {
        if (!output.matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.json")) {
            throw new IllegalArgumentException("output is '" + output
                    + "'; expected a plain file name that ends with .json");
        }
    }

    /** Appended to the names of a member's files, counted from 0; empty for a single model. */
    String suffix(int member) {
        return committee == 1 ? "" : "-" + (member + 1);
    }

    /** File name of a member in the run's folder. */
    String output(int member) {
        return output.substring(0, output.length() - ".json".length()) + suffix(member) + ".json";
    }
}
