package org.zstar.testkit;

import org.zstar.api.atoms.Structure;

/**
 * A structure to test with.
 *
 * @param name what is special about it
 * @param structure the atoms
 */
public record Sample(String name, Structure structure) {
    @Override
    public String toString() {
        return name;
    }
}
