package org.zstar.api.plugin;

/**
 * A plugin chosen within a configuration: {@code {"type": "…", …options}}, or for a model also the name of its file. A
 * record component of this type, with the wanted provider interface as argument, nests plugins without looking them up by
 * hand.
 *
 * @param provider provider found under the type name
 * @param config its bound configuration record
 * @param <P> provider interface
 */
public record Part<P extends Provider<?, ?>>(P provider, Record config) {
    /** Makes what the provider makes, for example a {@code Descriptor} from a {@code Part<DescriptorProvider<?>>}. */
    @SuppressWarnings("unchecked")
    public <T> T create(Class<T> kind) {
        Object made = ((Provider<Record, ?>) provider).create(config);
        if (!kind.isInstance(made)) {
            throw new IllegalArgumentException("'" + provider.type() + "' is not a " + kind.getSimpleName()
                    + "; choose a type that is");
        }
        return kind.cast(made);
    }
}
