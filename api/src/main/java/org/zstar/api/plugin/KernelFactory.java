package org.zstar.api.plugin;

/**
 * Makes inner loops of one kind. Whoever needs them has them in plain Java and uses those of another module where one is
 * present; they give the same bits.
 *
 * @param <K> the loops
 */
public interface KernelFactory<K> {
    /** System property: with the value {@value #PLAIN}, plain Java is used even if there is something faster. */
    String PROPERTY = "zstar.kernels";
    /** Name of the loops in plain Java. */
    String PLAIN = "plain";

    /** New loops, with scratch memory of their own if they need any. */
    K create();

    /** What the loops are made of, for the description of a run. */
    default String name() {
        return PLAIN;
    }

    /** Whether the loops are fast on this platform. */
    default boolean isUsable() {
        return true;
    }

    /**
     * Chooses a factory.
     *
     * @param present those of other modules
     * @param plain used where none of them is usable, or where the user wants it so
     */
    static <F extends KernelFactory<?>> F choose(Iterable<? extends F> present, F plain) {
        if (!PLAIN.equals(System.getProperty(PROPERTY))) {
            for (F factory : present) {
                if (factory.isUsable()) {
                    return factory;
                }
            }
        }
        return plain;
    }
}
