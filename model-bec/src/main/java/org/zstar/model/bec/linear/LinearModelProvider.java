package org.zstar.model.bec.linear;

import java.util.List;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.model.bec.moments.MomentBasis;
import org.zstar.model.bec.moments.ProductForm;
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
        MomentBasis basis = parameters.form().moments();
        List<String> elements = basis.elements();
        List<ProductForm> forms = elements.stream().map(e -> vectors.weighted(parameters.coefficients().get(e))).toList();
        VectorSum sum = new VectorSum(basis, loops -> forms.stream().map(form -> form.vector(loops)).toList());
        return new VectorChargeModel(new OxidationStates(parameters.baseline()), sum, TYPE + " on " + elements + ", "
                + vectors.size() + " coefficients each");
    }
}
