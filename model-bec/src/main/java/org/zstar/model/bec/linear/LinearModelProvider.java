package org.zstar.model.bec.linear;

import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;

/** Model type {@code equivariant-linear}: M_α = Σ_j q_j u_jα + Σ_i Σ_ν c_s(i),ν V_i,ν,α. */
public final class LinearModelProvider implements ModelProvider<LinearParameters> {
    static final String TYPE = "equivariant-linear";

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
        return new LinearModel(parameters);
    }
}
