package org.zstar.model.committee;

import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;

/** Hands out a model that exists already. */
final class GivenProvider implements ModelProvider<GivenProvider.Given> {
    record Given(Model model) { }

    @Override
    public String type() {
        return "given";
    }

    @Override
    public String summary() {
        return "A model that exists.";
    }

    @Override
    public Class<Given> configType() {
        return Given.class;
    }

    @Override
    public Model create(Given config) {
        return config.model();
    }
}
