package org.zstar.model.bec.equivariant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.model.bec.moments.MomentBasis;
import org.zstar.model.bec.moments.PolarisationSum;
import org.zstar.model.bec.moments.ProductForm;
import org.zstar.model.bec.moments.Products;
import org.zstar.model.bec.moments.VectorSum;
import org.zstar.model.bec.vector.VectorChargeModel;

/** Model type {@code equivariant}: M_α = Σ_j q_j u_jα + Σ_i Σ_ν c_s(i),ν(I_i) U_i,ν,α. */
public final class EquivariantModelProvider implements ModelProvider<EquivariantParameters> {
    static final String TYPE = "equivariant";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "Polarisation as vectors of neighbour-density moments weighted by networks of invariants, exactly a vector.";
    }

    @Override
    public Class<EquivariantParameters> configType() {
        return EquivariantParameters.class;
    }

    @Override
    public Model create(EquivariantParameters parameters) {
        EquivariantForm form = parameters.form();
        MomentBasis basis = form.moments();
        NetworkShape shape = form.shape();
        Products vectors = form.linearFactors() == 0 ? null : form.linear().vectors();
        List<String> elements = basis.elements();
        Map<String, ProductForm> linear = new HashMap<>();
        if (vectors != null) {
            elements.forEach(element -> linear.put(element, vectors.weighted(parameters.linear().get(element))));
        }
        PolarisationSum sum;
        if (form.messages().isPresent()) {
            VectorSum rest = vectors == null ? null : new VectorSum(basis, loops -> elements.stream()
                    .map(element -> linear.get(element).vector(loops)).toList());
            sum = new MessageSum(form, parameters.networks(), parameters.messages(), rest);
        } else {
            sum = new VectorSum(basis, loops -> elements.stream().map(element -> new EquivariantVector(
                    new LocalNetwork(shape, loops), parameters.networks().get(element),
                    vectors == null ? null : linear.get(element).vector(loops))).toList());
        }
        return new VectorChargeModel(new OxidationStates(parameters.baseline()), sum, parameters.ranges(), TYPE + " on "
                + elements + ", networks of " + shape.parameters() + " parameters"
                + (vectors == null ? "" : " on " + vectors.size() + " linear coefficients"));
    }
}
