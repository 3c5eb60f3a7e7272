package org.zstar.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zstar.api.dynamics.Integrator;
import org.zstar.api.dynamics.IntegratorProvider;
import org.zstar.api.dynamics.SimulationState;
import org.zstar.api.force.ForceField;
import org.zstar.api.model.Model;
import org.zstar.api.model.ModelProvider;
import org.zstar.api.plugin.Option;
import org.zstar.api.plugin.Part;
import org.zstar.app.plugins.Kind;
import org.zstar.app.plugins.Plugins;

/** Records and plugins that use every feature of configurations. */
final class Samples {
    private Samples() { }

    enum Shape { ROUND, VERY_SQUARE }

    record Inner(@Option(value = "a width", unit = "Å", positive = true) double width,
                 @Option(value = "a name", byDefault = "plain") String name) {
        Inner {
            if (name.equals("cursed")) {
                throw new IllegalArgumentException("name is 'cursed'; expected another one");
            }
        }
    }

    /** Every supported type. */
    record All(@Option(value = "count", byDefault = "3", min = 1, max = 10) int count,
               @Option(value = "big", byDefault = "5000000000") long big,
               @Option(value = "factor", byDefault = "0.1", min = 0) double factor,
               @Option(value = "switch", byDefault = "true") boolean on,
               @Option(value = "word", byDefault = "one", oneOf = {"one", "two"}) String word,
               @Option(value = "shape", byDefault = "very-square") Shape shape,
               @Option("nested") Inner inner,
               @Option(value = "list", byDefault = "[]") List<Inner> list,
               @Option(value = "map", byDefault = "{}") Map<String, Double> byName,
               @Option(value = "field", byDefault = "[0, 0, 0.1]", max = 5) double[] field,
               @Option(value = "cells", byDefault = "[1,1,1]") int[] cells,
               @Option(value = "matrix", byDefault = "[[1,2],[3,4]]") double[][] matrix,
               @Option("perhaps") Optional<Double> perhaps,
               @Option("several perhaps") Optional<List<String>> several,
               @Option(value = "a file", byDefault = "data/x.txt") Path file,
               @Option("moves") Optional<Part<IntegratorProvider<?>>> integrator,
               @Option("model") Optional<Part<ModelProvider<?>>> model) { }

    record Timing(@Option(value = "step", unit = "fs", byDefault = "1.0", positive = true) double timeStep) { }

    record Weights(@Option("weights") double[] weights,
                   @Option(value = "parts", byDefault = "[]") List<Part<ModelProvider<?>>> parts) { }

    static final class Mover implements IntegratorProvider<Timing> {
        @Override
        public String type() {
            return "mover";
        }

        @Override
        public String summary() {
            return "moves nothing";
        }

        @Override
        public Class<Timing> configType() {
            return Timing.class;
        }

        @Override
        public Integrator create(Timing config) {
            return new Integrator() {
                @Override
                public double timestep() {
                    return config.timeStep();
                }

                @Override
                public void step(SimulationState state, ForceField field) {
                    state.advanceClock(config.timeStep());
                }
            };
        }
    }

    static final class Weighted implements ModelProvider<Weights> {
        @Override
        public String type() {
            return "weighted";
        }

        @Override
        public String summary() {
            return "numbers";
        }

        @Override
        public Class<Weights> configType() {
            return Weights.class;
        }

        @Override
        public Model create(Weights config) {
            return new Model() {
                @Override
                public double cutoff() {
                    return 0;
                }

                @Override
                public String description() {
                    return "numbers";
                }
            };
        }
    }

    static Plugins plugins() {
        return Plugins.of(Kind.ofApi(), List.of(new Mover(), new Weighted()));
    }
}
