package org.zstar.model.bec.linear;

import java.util.List;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.model.bec.moments.LinearVector;
import org.zstar.model.bec.moments.MomentBasis;
import org.zstar.model.bec.moments.Products;
import org.zstar.model.bec.moments.VectorSum;
import org.zstar.model.bec.vector.VectorChargeModel;

/** Model type {@code equivariant-linear}: M_α = Σ_j q_j u_jα + Σ_i Σ_ν c_s(i),ν V_i,ν,α. */
public final class LinearModelProvider implements ModelProvider<LinearParameters> {
    static final String TYPE = "equivariant-linear";
    /** Atoms of an element evaluated together. */
    private static final int LANES = 8;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "Polarisation as a linear combination of vector products of neighbour-density moments, exactly a vector.";
    }

    @Override
    public Class<LinearParameters> configType() {
        return LinearParameters.class;
    }

    @Override
    public Model create(LinearParameters parameters) {
        Products vectors = parameters.form().vectors();
        MomentBasis basis = parameters.form().moments();
        List<String> elements = basis.elements();
        VectorSum sum = new VectorSum(basis, () -> elements.stream()
                .map(element -> new LinearVector(vectors, parameters.coefficients().get(element), LANES)).toList());
        return new VectorChargeModel(new OxidationStates(parameters.baseline()), sum, TYPE + " on " + elements + ", "
                + vectors.size() + " coefficients each");
    }
}
