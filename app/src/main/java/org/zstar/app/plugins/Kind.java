package org.zstar.app.plugins;

import java.util.List;
import org.zstar.api.descriptor.DescriptorProvider;
import org.zstar.api.dynamics.IntegratorProvider;
import org.zstar.api.dynamics.MinimiserProvider;
import org.zstar.api.dynamics.PathFinderProvider;
import org.zstar.api.force.ForceContributionProvider;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.model.TrainerProvider;
import org.zstar.api.plugin.Provider;

/**
 * A kind of plugin.
 *
 * @param name word for messages, for example {@code integrator}
 * @param service provider interface that its plugins implement
 */
public record Kind(String name, Class<? extends Provider<?, ?>> service) {
    /** The kinds that the api defines. */
    public static List<Kind> ofApi() {
        return List.of(kind("descriptor", DescriptorProvider.class), kind("model", ModelProvider.class),
                kind("trainer", TrainerProvider.class), kind("force", ForceContributionProvider.class),
                kind("integrator", IntegratorProvider.class), kind("minimiser", MinimiserProvider.class),
                kind("path-finder", PathFinderProvider.class));
    }

    /** Whether its plugins implement an interface. */
    public boolean is(Class<?> provider) {
        return service.equals(provider);
    }

    /** A kind from its raw provider interface. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Kind kind(String name, Class<? extends Provider> service) {
        return new Kind(name, (Class<? extends Provider<?, ?>>) (Class) service);
    }
}
