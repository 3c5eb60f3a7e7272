package org.zstar.app.paths;

import java.util.List;
import org.zstar.api.atoms.Structure;
import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.Forces;
import org.zstar.api.force.Geometry;
import org.zstar.api.parallel.Workers;

/**
 * The estimate of arXiv 2305.19546 for the energy along a path under a field: the energy of the path without field less
 * Σ_α E_α Z_αα Δu_α of the moving ion alone, with its Born charge at each image and its displacement from the first one.
 * What the other ions do, the off-diagonal charges, and the path's own response to the field are left out.
 */
final class FieldEstimate {
    private FieldEstimate() { }

    /**
     * Estimated energies in eV, or null if none of the contributions is a field.
     *
     * @param like cell and species
     * @param images path without field
     * @param energies along it in eV
     * @param mover index of the moving ion
     * @param contributions what a variant adds to the forces
     */
    static double[] of(Structure like, double[][] images, double[] energies, int mover,
                       List<ForceContribution> contributions, Workers workers) {
        double[] estimate = energies.clone();
        boolean isField = false;
        for (ForceContribution contribution : contributions) {
            for (int m = 0; m < images.length; m++) {
                Geometry geometry = Geometry.of(like.cell(), like.species(), images[m],
                        Math.max(contribution.cutoff(), 1e-3), workers);
                contribution.addTo(geometry, new Forces(like.size()));
                double[] field = contribution.electricField(), z = contribution.bornCharges(geometry);
                if (field == null || z == null) {
                    break;
                }
                isField = true;
                for (int a = 0; a < 3; a++) {
                    estimate[m] -= field[a] * z[9 * mover + 4 * a]
                            * (images[m][3 * mover + a] - images[0][3 * mover + a]);
                }
            }
        }
        return isField ? estimate : null;
    }
}
