package org.zstar.networks.training;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Improves parameters epoch after epoch. */
interface Optimiser {
    /**
     * One epoch.
     *
     * @param epoch number of the epoch, from 0
     * @param theta parameters, improved in place
     * @param errors overwritten with errors of the training data met on the way
     * @return the loss met on the way
     */
    double epoch(int epoch, double[] theta, SquaredErrors errors);

    /** Writes everything but the parameters and the options. */
    void save(DataOutput out) throws IOException;

    /** Reads what {@link #save} wrote. */
    void restore(DataInput in) throws IOException;
}
