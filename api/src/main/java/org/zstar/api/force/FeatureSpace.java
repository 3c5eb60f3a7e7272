package org.zstar.api.force;

import java.util.List;

/** The numbers in which a model sees the surroundings of atoms, with the range that each had in the training data. */
public interface FeatureSpace {
    /** The features around a central element, in order. */
    List<Feature> features(int species);

    /**
     * Hands over the features of all atoms, one atom and component after the other.
     *
     * @param geometry with neighbours as far as the model needs them
     * @param visitor called once per atom and component
     */
    void visit(Geometry geometry, Visitor visitor);

    /**
     * One feature.
     *
     * @param name readable name
     * @param minimum smallest value in the training data
     * @param maximum largest value in the training data
     */
    record Feature(String name, double minimum, double maximum) {
        /**
         * How far a value lies outside of the training data, in units of the width of their range: 0 inside, 1 where it is a
         * whole width away. A feature that never varied has no width; there every other value counts as 1.
         */
        public double excess(double value) {
            double beyond = Math.max(minimum - value, value - maximum);
            return beyond <= 0 ? 0 : maximum > minimum ? beyond / (maximum - minimum) : 1;
        }
    }

    /** Takes the features of an atom. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param atom index of the atom
         * @param component 0 for scalars, 0 to 2 for vectors
         * @param values in the order of {@link FeatureSpace#features}, shared: valid during the call
         */
        void atom(int atom, int component, double[] values);
    }
}
