package org.zstar.descriptors.sf;

import java.util.ArrayList;
import java.util.List;
import org.zstar.api.atoms.Elements;
import org.zstar.api.plugin.Option;

/**
 * Recipe for the same functions around every element. With its defaults and Li, P, O it is the set of 125 functions: 13
 * radial ones per neighbour element, 14 angular ones per pair of elements, 2 weighted ones.
 *
 * @param elements symbols of all elements of the system
 * @param angular form of the angular functions
 * @param centredEta η in 1/Å² of radial functions with R_s = 0
 * @param shells number of radial functions with R_s evenly spaced
 * @param shellEta their η in 1/Å²
 * @param firstShell smallest R_s in Å
 * @param lastShell largest R_s in Å
 * @param angularEta η in 1/Å² of the angular functions
 * @param zeta ζ of the angular functions, each with λ = 1 and −1
 * @param closeEta η in 1/Å² of further angular functions, which see the nearest neighbours
 * @param closeZeta their ζ
 * @param weightedEta η in 1/Å² of weighted radial functions with R_s = 0
 */
public record StandardSet(
        @Option("all elements of the system") List<String> elements,
        @Option(value = "angular functions: wide (type 9) or narrow (type 3)", byDefault = "wide") AngularForm angular,
        @Option(value = "η of radial functions around the atom", unit = "1/Å²", byDefault = "[0.5]", min = 0)
        List<Double> centredEta,
        @Option(value = "number of radial functions with evenly spaced centres", byDefault = "12", min = 0) int shells,
        @Option(value = "η of these", unit = "1/Å²", byDefault = "4.0", min = 0) double shellEta,
        @Option(value = "centre of the first", unit = "Å", byDefault = "1.0") double firstShell,
        @Option(value = "centre of the last", unit = "Å", byDefault = "5.5") double lastShell,
        @Option(value = "η of the angular functions", unit = "1/Å²", byDefault = "[0.02, 0.08]", min = 0)
        List<Double> angularEta,
        @Option(value = "ζ of the angular functions", byDefault = "[1, 2, 4]") List<Double> zeta,
        @Option(value = "η of further angular functions near the atom", unit = "1/Å²", byDefault = "[0.2]", min = 0)
        List<Double> closeEta,
        @Option(value = "ζ of these", byDefault = "[1]") List<Double> closeZeta,
        @Option(value = "η of weighted radial functions", unit = "1/Å²", byDefault = "[0.05, 0.2]", min = 0)
        List<Double> weightedEta) {
    public StandardSet {
        elements = List.copyOf(elements);
        if (elements.isEmpty() || elements.stream().distinct().count() < elements.size()) {
            throw new IllegalArgumentException("expected one or more different elements, found " + elements);
        }
        elements.forEach(Elements::number);
        if (shells < 0 || shells > 0 && !(firstShell <= lastShell)) {
            throw new IllegalArgumentException("expected shells ≥ 0 and first_shell ≤ last_shell, found " + shells
                    + " shells from " + firstShell + " to " + lastShell + " Å");
        }
        centredEta = List.copyOf(centredEta);
        angularEta = List.copyOf(angularEta);
        zeta = List.copyOf(zeta);
        closeEta = List.copyOf(closeEta);
        closeZeta = List.copyOf(closeZeta);
        weightedEta = List.copyOf(weightedEta);
    }

    /** The set with all its defaults. */
    public static StandardSet of(AngularForm angular, String... elements) {
        return new StandardSet(List.of(elements), angular, List.of(0.5), 12, 4, 1, 5.5, List.of(0.02, 0.08),
                List.of(1.0, 2.0, 4.0), List.of(0.2), List.of(1.0), List.of(0.05, 0.2));
    }

    /** The functions of one central element; all elements have the same ones. */
    public List<FunctionConfig> functions() {
        List<FunctionConfig> all = new ArrayList<>();
        for (String element : elements) {
            centredEta.forEach(eta -> all.add(FunctionConfig.radial(element, eta, 0)));
            for (int s = 0; s < shells; s++) {
                double step = shells == 1 ? 0 : (lastShell - firstShell) / (shells - 1);
                all.add(FunctionConfig.radial(element, shellEta, firstShell + s * step));
            }
        }
        for (int a = 0; a < elements.size(); a++) {
            for (int b = a; b < elements.size(); b++) {
                List<String> pair = List.of(elements.get(a), elements.get(b));
                addAngular(pair, angularEta, zeta, all);
                addAngular(pair, closeEta, closeZeta, all);
            }
        }
        weightedEta.forEach(eta -> all.add(FunctionConfig.weightedRadial(eta, 0)));
        return all;
    }

    private void addAngular(List<String> pair, List<Double> etas, List<Double> zetas, List<FunctionConfig> all) {
        for (double eta : etas) {
            for (double z : zetas) {
                all.add(FunctionConfig.angular(angular.type(), pair, eta, 1, z));
                all.add(FunctionConfig.angular(angular.type(), pair, eta, -1, z));
            }
        }
    }
}
