package org.zstar.model.bec.constant;

import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;

/** Model type {@code constant}. */
public final class ConstantChargesProvider implements ModelProvider<ConstantChargesConfig> {
    @Override
    public String type() {
        return "constant";
    }

    @Override
    public String summary() {
        return "Born charges fixed by element: oxidation states, or any numbers or tensors.";
    }

    @Override
    public Class<ConstantChargesConfig> configType() {
        return ConstantChargesConfig.class;
    }

    @Override
    public Model create(ConstantChargesConfig config) {
        return new ConstantCharges(config);
    }
}
