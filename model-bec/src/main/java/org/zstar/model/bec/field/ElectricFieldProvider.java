package org.zstar.model.bec.field;

import org.zstar.api.force.ForceContribution;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.model.ChargeModel;

/** Force contribution type {@code electric-field}. */
public final class ElectricFieldProvider implements ForceContributionProvider<ElectricFieldConfig> {
    @Override
    public String type() {
        return "electric-field";
    }

    @Override
    public String summary() {
        return "Force of a uniform electric field on the Born charges of a charge model.";
    }

    @Override
    public Class<ElectricFieldConfig> configType() {
        return ElectricFieldConfig.class;
    }

    @Override
    public ForceContribution create(ElectricFieldConfig config) {
        ChargeModel full = config.charges().create(ChargeModel.class);
        ChargeModel charges = switch (config.components()) {
            case FULL -> full;
            case DIAGONAL -> new DiagonalCharges(full);
        };
        return new ElectricField(charges, config.field(), config.netForce(), config.schedule());
    }
}
