package org.zstar.app.paths;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.zstar.api.atoms.Structure;
import org.zstar.api.dynamics.Minimiser;
import org.zstar.api.force.ForceField;
import org.zstar.api.force.Forces;

/** Moves the atoms of one structure to where no force acts, at a fixed cell. */
final class Relaxation implements Stage {
    private final Structure structure;
    private final ForceField field;
    private final Minimiser minimiser;
    private final double tolerance;
    private final Forces forces;
    private double[] x;

    /** @param tolerance largest force in eV/Å that may remain */
    Relaxation(Structure structure, ForceField field, Minimiser minimiser, double tolerance) {
        this.structure = structure;
        this.field = field;
        this.minimiser = minimiser;
        this.tolerance = tolerance;
        this.forces = new Forces(structure.size());
        this.x = structure.positions().clone();
        minimiser.reset();
    }

    @Override
    public Progress advance() {
        field.evaluate(structure.cell(), structure.species(), x, 0, forces);
        double largest = Numbers.longest(forces.forces());
        boolean isConverged = largest <= tolerance;
        if (!isConverged) {
            double[] gradient = forces.forces().clone();
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] *= -1;
            }
            minimiser.step(x, gradient);
        }
        return new Progress(forces.energy(), largest, isConverged);
    }

    @Override
    public double[][] images() {
        return new double[][] {x};
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Numbers.write(out, x);
        minimiser.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        x = Numbers.read(in);
        minimiser.restore(in);
    }
}
