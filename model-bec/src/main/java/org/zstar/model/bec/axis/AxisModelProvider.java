package org.zstar.model.bec.axis;

import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;

/** Model type {@code vaf-axis}. */
public final class AxisModelProvider implements ModelProvider<AxisParameters> {
    static final String TYPE = "vaf-axis";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "Polarisation as a sum of networks of vector fingerprints, axis by axis (arXiv 2305.19546).";
    }

    @Override
    public Class<AxisParameters> configType() {
        return AxisParameters.class;
    }

    @Override
    public Model create(AxisParameters parameters) {
        return new AxisModel(parameters);
    }
}
