package org.zstar.model.bec.linear;

import java.util.List;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.model.bec.moments.AtomVector;
import org.zstar.model.bec.moments.Products;
import org.zstar.model.bec.moments.VectorSum;
import org.zstar.model.bec.vector.VectorChargeModel;

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
        Products vectors = parameters.form().vectors();
        List<String> elements = parameters.form().moments().elements();
        VectorSum sum = new VectorSum(parameters.form().moments(), () -> elements.stream()
                .map(element -> new LinearVector(vectors, parameters.coefficients().get(element))).toList());
        return new VectorChargeModel(new OxidationStates(parameters.baseline()), sum, TYPE + " on " + elements + ", "
                + vectors.size() + " coefficients each");
    }

    /** m = Σ_ν c_ν V_ν. */
    private static final class LinearVector implements AtomVector {
        private final Products vectors;
        private final double[] c;
        private final double[] v;

        LinearVector(Products vectors, double[] c) {
            this.vectors = vectors;
            this.c = c;
            v = new double[3 * c.length];
        }

        @Override
        public int lanes() {
            return 1;
        }

        @Override
        public void evaluate(double[] a, double[] m) {
            vectors.values(a, v);
            for (int x = 0; x < 3; x++) {
                double sum = 0;
                for (int k = 0; k < c.length; k++) {
                    sum += c[k] * v[x * c.length + k];
                }
                m[x] = sum;
            }
        }

        @Override
        public void addAdjoint(double[] a, double[] e, double[] lambda) {
            vectors.addAdjoint(a, c, e, lambda);
        }
    }
}
