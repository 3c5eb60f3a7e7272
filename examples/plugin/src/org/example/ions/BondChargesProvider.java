package org.example.ions;

import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;

/** Model type {@code bond-charges}. */
public final class BondChargesProvider implements ModelProvider<BondChargesConfig> {
    @Override
    public String type() {
        return "bond-charges";
    }

    @Override
    public String summary() {
        return "Oxidation states, screened by a dipole on every short bond.";
    }

    @Override
    public Class<BondChargesConfig> configType() {
        return BondChargesConfig.class;
    }

    @Override
    public Model create(BondChargesConfig config) {
        return new BondCharges(config);
    }
}
