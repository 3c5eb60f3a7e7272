package org.zstar.app.evaluate;

import org.zstar.api.atoms.Labels;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.model.ChargeModel;
import org.zstar.api.model.Model;
import org.zstar.api.model.Potential;
import org.zstar.api.parallel.Workers;

/**
 * Asks a model for all it can predict.
 *
 * @param model a potential, a charge model, or both
 * @param workers threads to compute with
 */
public record Predictor(Model model, Workers workers) {
    /** A structure with its neighbours. */
    public Geometry geometry(Structure structure) {
        return Geometry.of(structure.cell(), structure.species(), structure.positions(), Math.max(model.cutoff(), 1e-3),
                workers);
    }

    /** Labels predicted for a geometry: energy, forces, stress, or polarisation and Born charges. */
    public Labels predict(Geometry geometry) {
        Labels labels = Labels.NONE;
        if (model instanceof Potential potential) {
            Forces sum = new Forces(geometry.size());
            potential.addTo(geometry, sum);
            double volume = geometry.cell().volume();
            double[] stress = sum.virial().clone();
            for (int k = 0; k < 9; k++) {
                stress[k] /= volume;
            }
            labels = labels.withEnergy(sum.energy()).withForces(sum.forces()).withStress(volume > 0 ? stress : null);
        }
        if (model instanceof ChargeModel charges) {
            double[] z = new double[9 * geometry.size()];
            charges.bornCharges(geometry, z);
            labels = labels.withBornCharges(z).withPolarisation(charges.polarisation(geometry));
        }
        return labels;
    }
}
