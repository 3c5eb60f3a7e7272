package org.zstar.integrators.path;

import java.util.Arrays;

/** The assignment of rows to columns with the least sum of costs: the Hungarian method by shortest augmenting paths. */
final class Assignment {
    private Assignment() { }

    /**
     * Solves the problem in O(n³).
     *
     * @param cost n × n
     * @return per row its column
     */
    static int[] solve(double[][] cost) {
        int n = cost.length;
        double[] rowPotential = new double[n + 1], columnPotential = new double[n + 1];
        // columns are numbered from 1; column 0 stands for the row that is being placed
        int[] rowOf = new int[n + 1];
        Arrays.fill(rowOf, -1);
        for (int row = 0; row < n; row++) {
            rowOf[0] = row;
            augment(cost, rowPotential, columnPotential, rowOf);
        }
        int[] columnOf = new int[n];
        for (int column = 1; column <= n; column++) {
            columnOf[rowOf[column]] = column - 1;
        }
        return columnOf;
    }

    private static void augment(double[][] cost, double[] rowPotential, double[] columnPotential, int[] rowOf) {
        int n = cost.length;
        double[] slack = new double[n + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        boolean[] visited = new boolean[n + 1];
        int[] previous = new int[n + 1];
        int column = 0;
        while (rowOf[column] >= 0) {
            visited[column] = true;
            int row = rowOf[column], next = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int c = 1; c <= n; c++) {
                if (visited[c]) {
                    continue;
                }
                double reduced = cost[row][c - 1] - rowPotential[row] - columnPotential[c];
                if (reduced < slack[c]) {
                    slack[c] = reduced;
                    previous[c] = column;
                }
                if (slack[c] < least) {
                    least = slack[c];
                    next = c;
                }
            }
            for (int c = 0; c <= n; c++) {
                if (visited[c]) {
                    rowPotential[rowOf[c]] += least;
                    columnPotential[c] -= least;
                } else {
                    slack[c] -= least;
                }
            }
            column = next;
        }
        while (column != 0) {
            rowOf[column] = rowOf[previous[column]];
            column = previous[column];
        }
    }
}
