package org.zstar.networks;

/**
 * Activation functions of a layer, y = f(z), with first and second derivative. They are those of n2p2, under readable names.
 * {@link #TANH} and {@link #LINEAR} are odd, so a network of them without biases is odd in its input.
 */
public enum Activation {
    /** z. */
    LINEAR {
        @Override
        double value(double z) {
            return z;
        }

        @Override
        double slope(double z, double y) {
            return 1;
        }

        @Override
        double curvature(double z, double y) {
            return 0;
        }
    },
    /** tanh z. */
    TANH {
        @Override
        double value(double z) {
            return ReproducibleMath.tanh(z);
        }

        @Override
        double slope(double z, double y) {
            return 1 - y * y;
        }

        @Override
        double curvature(double z, double y) {
            return -2 * y * (1 - y * y);
        }
    },
    /** 1 / (1 + e^−z). */
    LOGISTIC {
        @Override
        double value(double z) {
            return 1 / (1 + ReproducibleMath.exp(-z));
        }

        @Override
        double slope(double z, double y) {
            return y * (1 - y);
        }

        @Override
        double curvature(double z, double y) {
            return y * (1 - y) * (1 - 2 * y);
        }
    },
    /** 1 − 1 / (1 + e^−z). */
    REVERSE_LOGISTIC {
        @Override
        double value(double z) {
            return 1 / (1 + ReproducibleMath.exp(z));
        }

        @Override
        double slope(double z, double y) {
            return -y * (1 - y);
        }

        @Override
        double curvature(double z, double y) {
            return y * (1 - y) * (1 - 2 * y);
        }
    },
    /** ln(1 + e^z). */
    SOFTPLUS {
        @Override
        double value(double z) {
            return Math.max(z, 0) + StrictMath.log1p(ReproducibleMath.exp(-Math.abs(z)));
        }

        @Override
        double slope(double z, double y) {
            return LOGISTIC.value(z);
        }

        @Override
        double curvature(double z, double y) {
            double s = LOGISTIC.value(z);
            return s * (1 - s);
        }
    },
    /** max(0, z). */
    RELU {
        @Override
        double value(double z) {
            return Math.max(z, 0);
        }

        @Override
        double slope(double z, double y) {
            return z > 0 ? 1 : 0;
        }

        @Override
        double curvature(double z, double y) {
            return 0;
        }
    },
    /** e^(−z²/2). */
    GAUSSIAN {
        @Override
        double value(double z) {
            return ReproducibleMath.exp(-0.5 * z * z);
        }

        @Override
        double slope(double z, double y) {
            return -z * y;
        }

        @Override
        double curvature(double z, double y) {
            return (z * z - 1) * y;
        }
    },
    /** cos z. */
    COSINE {
        @Override
        double value(double z) {
            return StrictMath.cos(z);
        }

        @Override
        double slope(double z, double y) {
            return -StrictMath.sin(z);
        }

        @Override
        double curvature(double z, double y) {
            return -y;
        }
    },
    /** e^−z. */
    EXPONENTIAL {
        @Override
        double value(double z) {
            return ReproducibleMath.exp(-z);
        }

        @Override
        double slope(double z, double y) {
            return -y;
        }

        @Override
        double curvature(double z, double y) {
            return y;
        }
    },
    /** z². */
    HARMONIC {
        @Override
        double value(double z) {
            return z * z;
        }

        @Override
        double slope(double z, double y) {
            return 2 * z;
        }

        @Override
        double curvature(double z, double y) {
            return 2;
        }
    };

    /** f(z). */
    abstract double value(double z);

    /** f′(z), where y = f(z). */
    abstract double slope(double z, double y);

    /** f″(z), where y = f(z). */
    abstract double curvature(double z, double y);
}
