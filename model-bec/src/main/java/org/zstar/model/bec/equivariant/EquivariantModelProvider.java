package org.zstar.model.bec.equivariant;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.zstar.api.force.FeatureSpace;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;
import org.zstar.model.bec.baseline.OxidationStates;
import org.zstar.model.bec.moments.AtomVector;
import org.zstar.model.bec.moments.MessageSum;
import org.zstar.model.bec.moments.MomentBasis;
import org.zstar.model.bec.moments.MomentFeatures;
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
        List<ProductForm> forms = vectors == null ? List.of()
                : elements.stream().map(element -> vectors.weighted(parameters.linear().get(element))).toList();
        PolarisationSum sum;
        Optional<FeatureSpace> features = MomentFeatures.of(basis, parameters.ranges());
        if (form.messages().isPresent()) {
            MessageSum messages = NetworkBlock.sum(form, parameters.networks(), parameters.messages(),
                    forms.isEmpty() ? null : new VectorSum(basis, loops -> ProductForm.vectors(forms, loops)));
            sum = messages;
            if (!parameters.messageRanges().isEmpty()) {
                features = features.map(plain -> new MessageFeatures(form, messages, plain, parameters.messageRanges()));
            }
        } else {
            sum = new VectorSum(basis, loops -> {
                List<AtomVector> linear = ProductForm.vectors(forms, loops);
                return IntStream.range(0, elements.size()).mapToObj(k -> new EquivariantVector(new LocalNetwork(shape, loops),
                        parameters.networks().get(elements.get(k)), forms.isEmpty() ? null : linear.get(k))).toList();
            });
        }
        return new VectorChargeModel(new OxidationStates(parameters.baseline()), sum, features, TYPE + " on "
                + elements + ", networks of " + shape.parameters() + " parameters"
                + (vectors == null ? "" : " on " + vectors.size() + " linear coefficients"));
    }
}
