package org.zstar.api.model;

import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.parallel.Workers;

/** Fits a kind of model to labelled structures. */
public interface Trainer {
    /** Type name of the {@link ModelProvider} that its results belong to. */
    String modelType();

    /** Whether a structure carries the labels this trainer learns from. */
    boolean accepts(Structure structure);

    /**
     * Prepares a fit: takes in the data, learns the scaling, draws the first parameters.
     *
     * @param training structures to learn from
     * @param validation structures that decide when to stop; may be empty
     * @param seed seed of everything random in it
     * @param workers threads to compute with; the result does not depend on their number
     */
    Training start(List<Structure> training, List<Structure> validation, long seed, Workers workers);
}
