package org.zstar.bridge.n2p2;

import java.util.List;

/**
 * A symmetry function by its definition (documentation of n2p2, "Symmetry functions"), of atoms without a cell and in any
 * units; independent of the code under test.
 *
 * @param type number in n2p2
 * @param central symbol of the central element
 * @param neighbours symbols of the neighbour elements; none for weighted functions
 * @param p parameters: eta, rs, lambda, zeta, rc, or inner, left, right (degrees), rc for types from 20 on
 * @param core e or p1 to p4, perhaps with a; empty below type 20
 */
record PlainFunction(int type, String central, List<String> neighbours, double[] p, String core) {
    static PlainFunction gaussian(int type, String central, String neighbours, double eta, double rs, double lambda,
                                  double zeta, double rc) {
        return new PlainFunction(type, central, List.of(neighbours.split(" ")), new double[] {eta, rs, lambda, zeta, rc},
                "");
    }

    static PlainFunction compact(int type, String central, String neighbours, double inner, double rc, double left,
                                 double right, String core) {
        return new PlainFunction(type, central, List.of(neighbours.split(" ")), new double[] {inner, left, right, 0, rc},
                core);
    }

    private boolean isAngular() {
        return type == 3 || type == 9 || type == 13 || type == 21 || type == 22 || type == 24 || type == 25;
    }

    private boolean isNarrow() {
        return type == 3 || type == 13 || type == 21 || type == 24;
    }

    private boolean isWeighted() {
        return type == 12 || type == 13 || type >= 23;
    }

    /** The line in input.nn. */
    String line() {
        String start = "symfunction_short " + central + " " + type + " "
                + (isWeighted() ? "" : String.join(" ", neighbours) + " ");
        return start + switch (type) {
            case 2, 12 -> p[0] + " " + p[1] + " " + p[4];
            case 3, 9 -> p[0] + " " + p[2] + " " + p[3] + " " + p[4] + (p[1] == 0 ? "" : " " + p[1]);
            case 13 -> p[0] + " " + p[1] + " " + p[2] + " " + p[3] + " " + p[4];
            case 20, 23 -> p[0] + " " + p[4] + " " + core;
            default -> p[0] + " " + p[4] + " " + p[1] + " " + p[2] + " " + core;
        };
    }

    /** G of atom i. @param x coordinates, three per atom @param elements symbols @param cutoffType 0 to 8 */
    double value(double[][] x, List<String> elements, int i, int cutoffType, double alpha) {
        double sum = 0;
        for (int j = 0; j < x.length; j++) {
            for (int k = isAngular() ? j + 1 : 0; k < (isAngular() ? x.length : 1); k++) {
                if (j != i && (!isAngular() || k != i)) {
                    sum += isAngular() ? pair(x, elements, i, j, k, cutoffType, alpha)
                            : weight(elements.get(j), null) * radial(distance(x, i, j), cutoffType, alpha);
                }
            }
        }
        return sum;
    }

    private double pair(double[][] x, List<String> elements, int i, int j, int k, int cutoffType, double alpha) {
        double rij = distance(x, i, j), rik = distance(x, i, k), rjk = distance(x, j, k);
        double cosine = (rij * rij + rik * rik - rjk * rjk) / (2 * rij * rik);
        double angle = type < 20 ? Math.pow(2, 1 - p[3]) * Math.pow(1 + p[2] * cosine, p[3])
                : window(Math.toDegrees(Math.acos(cosine)), p[1], p[2], core.substring(0, Math.min(2, core.length())));
        return weight(elements.get(j), elements.get(k)) * angle * radial(rij, cutoffType, alpha)
                * radial(rik, cutoffType, alpha) * (isNarrow() ? radial(rjk, cutoffType, alpha) : 1);
    }

    private static double distance(double[][] x, int i, int j) {
        return Math.sqrt(Math.pow(x[i][0] - x[j][0], 2) + Math.pow(x[i][1] - x[j][1], 2) + Math.pow(x[i][2] - x[j][2], 2));
    }

    private double weight(String j, String k) {
        if (isWeighted()) {
            return number(j) * (k == null ? 1 : number(k));
        }
        boolean counts = k == null ? j.equals(neighbours.get(0))
                : List.of(j, k).equals(neighbours) || List.of(k, j).equals(neighbours);
        return counts ? 1 : 0;
    }

    private static double number(String element) {
        return element.equals("H") ? 1 : 8;
    }

    private double radial(double r, int cutoffType, double alpha) {
        double rc = p[4];
        if (type >= 20) {
            return window(r, p[0], rc, core);
        }
        double inner = cutoffType == 2 || cutoffType == 3 ? 0 : alpha * rc;
        double cut = r >= rc ? 0 : r < inner ? 1 : shape(cutoffType, (r - inner) / (rc - inner));
        return Math.exp(-p[0] * (r - p[1]) * (r - p[1])) * cut;
    }

    private static double window(double x, double left, double right, String core) {
        double t = Math.abs(x - (left + right) / 2) / ((right - left) / 2);
        double u = core.endsWith("a") ? (2 - t) * t : t;
        return t >= 1 ? 0 : shape(core.equals("e") ? 4 : 4 + Character.digit(core.charAt(1), 10), u);
    }

    private static double shape(int type, double x) {
        double e = Math.E, tanh = Math.tanh(1 - x);
        return switch (type) {
            case 0 -> 1;
            case 1 -> (Math.cos(Math.PI * x) + 1) / 2;
            case 2 -> tanh * tanh * tanh;
            case 3 -> Math.pow((e + 1 / e) / (e - 1 / e), 3) * tanh * tanh * tanh;
            case 4 -> Math.exp(1 - 1 / (1 - x * x));
            case 5 -> 1 - 3 * x * x + 2 * Math.pow(x, 3);
            case 6 -> 1 - 10 * Math.pow(x, 3) + 15 * Math.pow(x, 4) - 6 * Math.pow(x, 5);
            case 7 -> 1 - 35 * Math.pow(x, 4) + 84 * Math.pow(x, 5) - 70 * Math.pow(x, 6) + 20 * Math.pow(x, 7);
            default -> 1 - 126 * Math.pow(x, 5) + 420 * Math.pow(x, 6) - 540 * Math.pow(x, 7) + 315 * Math.pow(x, 8)
                    - 70 * Math.pow(x, 9);
        };
    }
}
