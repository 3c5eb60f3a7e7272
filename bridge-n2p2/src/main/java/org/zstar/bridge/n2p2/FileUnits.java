package org.zstar.bridge.n2p2;

import org.zstar.api.atoms.Units;

/**
 * Units of files of n2p2, which works with any.
 *
 * @param length unit of lengths
 * @param energy unit of energies; forces have energy / length
 */
record FileUnits(Length length, Energy energy) {
    /** What n2p2 and RuNNer are mostly used with. */
    static final FileUnits ATOMIC = new FileUnits(Length.BOHR, Energy.HARTREE);
    /** Those of the style metal in LAMMPS, and of this program. */
    static final FileUnits METAL = new FileUnits(Length.ANGSTROM, Energy.EV);

    /** Units of length. */
    enum Length {
        BOHR("Bohr", Units.BOHR), ANGSTROM("Angstrom", 1);

        private final String symbol;
        private final double size;

        Length(String symbol, double size) {
            this.symbol = symbol;
            this.size = size;
        }

        /** The unit in Å. */
        double size() {
            return size;
        }

        @Override
        public String toString() {
            return symbol;
        }
    }

    /** Units of energy. */
    enum Energy {
        HARTREE("Hartree", Units.HARTREE), EV("eV", 1);

        private final String symbol;
        private final double size;

        Energy(String symbol, double size) {
            this.symbol = symbol;
            this.size = size;
        }

        /** The unit in eV. */
        double size() {
            return size;
        }

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
