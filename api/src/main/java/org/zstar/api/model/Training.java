package org.zstar.api.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.zstar.api.atoms.Structure;

/** A fit in progress. Epoch after epoch until it is finished; it can be saved in between and resumed to the same bits. */
public interface Training {
    /** Epochs done. */
    int epoch();

    /** Largest number of epochs. */
    int epochs();

    /** Whether another epoch would not help (early stop) or is not allowed. */
    boolean isFinished();

    /**
     * Does one epoch.
     *
     * @return errors after it, by name with unit (for example {@code train_force_rmse_mev_per_angstrom}), in order
     */
    Map<String, Double> advance();

    /**
     * The same; a fit whose epochs are long tells how far it is. What the listener throws ends the epoch, and the fit is then of
     * no more use.
     */
    default Map<String, Double> advance(Listener listener) {
        return advance();
    }

    /** Hears how far an epoch is. */
    @FunctionalInterface
    interface Listener {
        /** Called when so many structures, of all that the epoch goes through, are done. */
        void structures(int done, int all);
    }

    /** Parameters of the best model so far, for its {@link ModelProvider}. */
    Record best();

    /** Epoch of the best model so far. */
    int bestEpoch();

    /**
     * After the fit: what it expects of its errors on structures that it has not seen, by name with unit, in order. Nothing
     * unless the fit can tell.
     *
     * @param structures labelled, at least one
     */
    default Map<String, Double> expectedErrors(List<Structure> structures) {
        return Map.of();
    }

    /** Writes everything needed to go on, except data and options. */
    void save(DataOutput out) throws IOException;

    /** Goes on from what {@link #save} wrote for the same data and options. */
    void restore(DataInput in) throws IOException;
}
