package org.zstar.io.vasp;

/**
 * Whether the electronic loop of an ionic step converged. VASP before 6 writes "EDIFF is reached" behind the last permitted
 * iteration too, so there the last changes of the energy decide: both must be below EDIFF, which is VASP's own criterion.
 */
final class ElectronicLoop {
    private long mostIterations = Long.MAX_VALUE;
    private double criterion = Double.NaN;
    private long iteration;
    private double change = Double.NaN;
    private double bandChange = Double.NaN;
    private Boolean saidConverged;

    /** Sets NELM, the largest number of iterations. */
    void mostIterations(long number) {
        mostIterations = number;
    }

    /** Sets EDIFF in eV. */
    void criterion(double energy) {
        criterion = energy;
    }

    /** Begins an iteration, counted from 1; the first one begins a new loop. */
    void iteration(long number) {
        if (number <= 1) {
            saidConverged = null;
        }
        iteration = number;
        change = Double.NaN;
        bandChange = Double.NaN;
    }

    /** The changes of the total energy and of the eigenvalues' sum in this iteration, in eV. */
    void change(double total, double bands) {
        change = total;
        bandChange = bands;
    }

    /** What VASP says at the end of the loop. */
    void ended(boolean reached) {
        saidConverged = reached;
    }

    /** Whether the loop converged, or null if there was none. */
    Boolean converged() {
        if (iteration == 0) {
            return saidConverged;
        }
        if (Boolean.FALSE.equals(saidConverged)) {
            return false;
        }
        if (iteration < mostIterations) {
            return true;
        }
        return Math.abs(change) < criterion && !(Math.abs(bandChange) >= criterion);
    }

    /** Forgets the iterations; what follows is an ionic step of its own. */
    void reset() {
        iteration = 0;
        saidConverged = null;
    }
}
