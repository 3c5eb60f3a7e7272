package org.zstar.io.xyz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names under which programs store labels, in any case. A name is an optional prefix that says where the numbers come
 * from and a base name; prefixes of predictions ({@code MACE_}, {@code gap_}, {@code nep_} …) are not among them, so that
 * predictions stay ordinary values.
 *
 * <table>
 * <caption>Base names, preferred ones first; prefixes are none, REF_, DFT_, VASP_, QE_, CP2K_, AIMS_, CASTEP_</caption>
 * <tr><td>energy, eV</td><td>energy, total_energy (Allegro-pol), toten, free_energy</td></tr>
 * <tr><td>forces, eV/Å (columns R:3)</td><td>forces, force (NEP, GAP)</td></tr>
 * <tr><td>stress, eV/Å³, positive under tension</td><td>stress, stresses: 9 numbers, or 6 as xx yy zz yz xz xy</td></tr>
 * <tr><td>virial, eV, = −volume·stress</td><td>virial (GAP, NEP), virials</td></tr>
 * <tr><td>polarisation M, e·Å</td><td>polarization, polarisation (Allegro-pol), dipole (ASE, NEP, LES); with the prefix REF_
 *     (MACE-Field) a polarization is M/volume in e/Å²</td></tr>
 * <tr><td>Born charges, e (columns R:9)</td><td>born_effective_charges, becs (MACE-Field), bec (NEP, LES), born_charge
 *     (Allegro-pol), born_charges: all row by row, row = field direction, column = force direction</td></tr>
 * <tr><td>charge of the cell, e</td><td>charge, total_charge, net_charge</td></tr>
 * <tr><td>field, V/Å</td><td>electric_field (MACE-Field), efield, external_field</td></tr>
 * <tr><td>velocities, Å/fs (columns R:3)</td><td>velocities, velocity, vel (NEP), velo (QUIP); momenta in ASE's
 *     unit</td></tr>
 * </table>
 */
final class Dialects {
    /** What a name can stand for. */
    enum Quantity { ENERGY, FORCES, STRESS, VIRIAL, POLARISATION, BORN, CHARGE, FIELD, VELOCITIES, MOMENTA }

    /** A key or column of a frame that holds a quantity. */
    record Source(String key, String prefix, int rank) { }

    private record Meaning(Quantity quantity, String prefix, int rank) { }

    private static final List<String> PREFIXES = List.of("", "ref_", "dft_", "vasp_", "qe_", "cp2k_", "aims_", "castep_");
    private static final Map<String, Meaning> FRAME = meanings(Map.of(
            Quantity.ENERGY, List.of("energy", "total_energy", "toten", "free_energy"),
            Quantity.STRESS, List.of("stress", "stresses"),
            Quantity.VIRIAL, List.of("virial", "virials"),
            Quantity.POLARISATION, List.of("polarization", "polarisation", "dipole"),
            Quantity.CHARGE, List.of("charge", "total_charge", "net_charge"),
            Quantity.FIELD, List.of("electric_field", "efield", "external_field")));
    private static final Map<String, Meaning> COLUMNS = meanings(Map.of(
            Quantity.FORCES, List.of("forces", "force"),
            Quantity.BORN, List.of("born_effective_charges", "becs", "bec", "born_charge", "born_charges"),
            Quantity.VELOCITIES, List.of("velocities", "velocity", "vel", "velo"),
            Quantity.MOMENTA, List.of("momenta")));

    private final Map<Quantity, List<Source>> sources = new EnumMap<>(Quantity.class);
    private final List<String> keys;
    private final Map<String, Integer> reals;

    /**
     * Finds the sources of every quantity in a frame. Of several, those of the prefix under which most of energy, forces and
     * stress are found come first, so that the labels of a frame belong together.
     *
     * @param info values of the frame
     * @param reals names and widths of the columns of reals
     * @param former those of another frame, which are the same if the names are, or null
     */
    static Dialects of(Map<String, Object> info, Map<String, Integer> reals, Dialects former) {
        List<String> keys = List.copyOf(info.keySet());
        return former != null && former.keys.equals(keys) && former.reals.equals(reals) ? former : new Dialects(keys, reals);
    }

    private Dialects(List<String> keys, Map<String, Integer> reals) {
        this.keys = keys;
        this.reals = reals;
        keys.forEach(key -> add(FRAME, key));
        reals.forEach((key, width) -> {
            Meaning meaning = COLUMNS.get(key.toLowerCase(Locale.ROOT));
            if (meaning != null && width == (meaning.quantity == Quantity.BORN ? 9 : 3)) {
                add(COLUMNS, key);
            }
        });
        Map<String, Integer> found = new HashMap<>();
        for (Quantity q : List.of(Quantity.ENERGY, Quantity.FORCES, Quantity.STRESS, Quantity.VIRIAL)) {
            of(q).stream().map(Source::prefix).distinct().forEach(p -> found.merge(p, 1, Integer::sum));
        }
        Comparator<Source> order = Comparator.<Source>comparingInt(s -> -found.getOrDefault(s.prefix, 0))
                .thenComparingInt(s -> PREFIXES.indexOf(s.prefix)).thenComparingInt(Source::rank);
        sources.values().forEach(list -> list.sort(order));
    }

    private void add(Map<String, Meaning> meanings, String key) {
        Meaning m = meanings.get(key.toLowerCase(Locale.ROOT));
        if (m != null) {
            sources.computeIfAbsent(m.quantity, q -> new ArrayList<>()).add(new Source(key, m.prefix, m.rank));
        }
    }

    /** Where a quantity is found, preferred sources first; perhaps nowhere. */
    List<Source> of(Quantity quantity) {
        return sources.getOrDefault(quantity, List.of());
    }

    private static Map<String, Meaning> meanings(Map<Quantity, List<String>> names) {
        Map<String, Meaning> meanings = new HashMap<>();
        names.forEach((quantity, bases) -> {
            for (String prefix : PREFIXES) {
                for (String base : bases) {
                    meanings.put(prefix + base, new Meaning(quantity, prefix, bases.indexOf(base)));
                }
            }
        });
        return Map.copyOf(meanings);
    }
}
