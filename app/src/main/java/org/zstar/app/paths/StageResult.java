package org.zstar.app.paths;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Where a stage has ended.
 *
 * @param images 3N coordinates in Å each
 * @param energies in eV, one per iteration
 * @param forces largest remaining force in eV/Å, one per iteration
 * @param isConverged whether the last force was small enough
 */
record StageResult(double[][] images, double[] energies, double[] forces, boolean isConverged) {
    /** Number of evaluations. */
    int iterations() {
        return forces.length;
    }

    /** Largest force in eV/Å at the end. */
    double lastForce() {
        return forces[forces.length - 1];
    }

    void save(DataOutput out) throws IOException {
        Numbers.write(out, images);
        Numbers.write(out, energies);
        Numbers.write(out, forces);
        out.writeBoolean(isConverged);
    }

    static StageResult read(DataInput in) throws IOException {
        return new StageResult(Numbers.readRows(in), Numbers.read(in), Numbers.read(in), in.readBoolean());
    }
}
