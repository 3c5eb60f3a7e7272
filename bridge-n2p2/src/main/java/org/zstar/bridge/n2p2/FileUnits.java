package org.zstar.bridge.n2p2;

import org.zstar.api.atoms.Units;

/**
 * Units of files of n2p2, which works with any.
 *
 * @param length unit of lengths
 * @param energy unit of energies; forces have energy / length
 */
record FileUnits(Unit length, Unit energy) {
    static final Unit BOHR = new Unit("Bohr", Units.BOHR);
    static final Unit ANGSTROM = new Unit("Angstrom", 1);
    static final Unit HARTREE = new Unit("Hartree", Units.HARTREE);
    static final Unit EV = new Unit("eV", 1);
    /** What n2p2 and RuNNer are mostly used with. */
    static final FileUnits ATOMIC = new FileUnits(BOHR, HARTREE);
    /** Those of the style metal in LAMMPS, and of this program. */
    static final FileUnits METAL = new FileUnits(ANGSTROM, EV);

    /** A unit. @param symbol its name @param size in Å or eV */
    record Unit(String symbol, double size) {
        @Override
        public String toString() {
            return symbol;
        }
    }

    /** The unit of forces in eV/Å. */
    double force() {
        return energy.size() / length.size();
    }

    /** Text that {@link UnitRemarks} understands. */
    String remark() {
        return "length unit: " + length + ", energy unit: " + energy;
    }
}
