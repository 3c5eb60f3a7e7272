package org.zstar.model.bec.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zstar.api.parallel.Workers;

class NormalEquationsTest {
    /** Columns and rows around the sizes of tiles and blocks, two blocks of rows with weights each. */
    @Test
    void sumsAreThoseOfTheDefinition() {
        Random random = new Random(3);
        int[][] sizes = {{1, 1}, {3, 5}, {16, 128}, {17, 129}, {70, 31}, {133, 300}};
        try (Workers workers = Workers.of(3)) {
            for (int[] size : sizes) {
                int n = size[0];
                NormalEquations serial = new NormalEquations(n), parallel = new NormalEquations(n);
                Panels panels = new Panels();
                double[] matrix = new double[n * n], right = new double[n], c = random.doubles(n, -1, 1).toArray();
                double squares = 0, error = 0;
                for (double weight : new double[] {1, 0.3}) {
                    int rows = weight < 1 ? size[1] / 2 + 1 : size[1];
                    double[] x = random.doubles(rows * n, -1, 1).toArray(), y = random.doubles(rows, -1, 1).toArray();
                    serial.add(x, y, rows, weight, Workers.serial());
                    parallel.add(x, y, rows, weight, panels, workers);
                    for (int r = 0; r < rows; r++) {
                        double left = -y[r];
                        for (int a = 0; a < n; a++) {
                            for (int b = 0; b < n; b++) {
                                matrix[a * n + b] += weight * x[a * rows + r] * x[b * rows + r];
                            }
                            right[a] += weight * x[a * rows + r] * y[r];
                            left += x[a * rows + r] * c[a];
                        }
                        error += weight * left * left;
                    }
                    squares += weight * rows;
                }
                for (int a = 0; a < n; a++) {
                    for (int b = 0; b < n; b++) {
                        assertEquals(matrix[a * n + b], serial.matrix(a, b), 1e-12 * squares);
                        assertEquals(serial.matrix(a, b), parallel.matrix(a, b), 0);
                    }
                    assertEquals(right[a], serial.right(a), 1e-12 * squares);
                    assertEquals(serial.right(a), parallel.right(a), 0);
                }
                assertEquals(error, serial.squaredError(c), 1e-11 * error);
                assertEquals(squares, serial.rows(), 1e-12 * squares);
            }
        }
    }
}
