package org.zstar.tests.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The configurations of the paper's experiments run: each in a variant of seconds, through all its stages to its pictures. */
class PaperExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "paper").toAbsolutePath().normalize();
    @TempDir
    Path folder;

    private JsonNode run(String name, String... changes) throws Exception {
        CommandLine zstar = new CommandLine(folder);
        List<String> arguments = new ArrayList<>(List.of("run", EXAMPLES.resolve(name + ".json").toString(), "--out", name));
        for (String change : changes) {
            arguments.add("--set");
            arguments.add(change);
        }
        zstar.run(arguments.toArray(String[]::new)).exits(0);
        return zstar.json(name + "/results.json");
    }

    private void assertWritten(String... files) throws Exception {
        for (String file : files) {
            assertTrue(Files.size(folder.resolve(file)) > 0, file);
        }
    }

    private static void assertNumbers(JsonNode results, String... names) {
        for (String name : names) {
            assertTrue(results.path(name).isNumber(), () -> name + " in " + results);
        }
    }

    @Test
    void everyConfigurationIsSound() throws Exception {
        CommandLine zstar = new CommandLine(folder);
        List<Path> files;
        try (Stream<Path> all = Files.list(EXAMPLES)) {
            files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
        assertTrue(files.size() > 8, files::toString);
        for (Path file : files) {
            if (!file.endsWith("amorphous.json")) {
                zstar.run("check", file.toString()).exits(0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"neb-path1", "neb-path2", "neb-perpendicular"})
    void path(String name) throws Exception {
        JsonNode results = run(name, "iterations=2", "end_evaluations=2", "path.images=2");
        assertNumbers(results, "no_field_barrier_forward_ev", "field_barrier_backward_ev", "field_estimate_barrier_forward_ev");
        assertEquals(127, results.path("atoms").asInt());
        int mover = results.path("moving_atom").asInt();
        // the atom that is missing at the end, less the one that is missing before it at the start
        assertEquals(name.equals("neb-path1") ? 42 : name.equals("neb-path2") ? 99 : 3, mover);
        assertWritten(name + "/profile.svg", name + "/moving_atom.png", name + "/moving_force.svg", name + "/path_field.csv");
    }

    @Test
    void meanSquareDisplacementInTheField() throws Exception {
        JsonNode results = run("field-msd", "replicas=2", "preparation.warm.duration=2", "duration=4",
                "output.trajectory_every=1", "output.thermo_every=1");
        assertNumbers(results, "field_minus_no_field_msd_Li_z_angstrom2", "field_minus_no_field_msd_Li_z_angstrom2_ci95",
                "field_field_work_ev", "field_drift_velocity_Li_z_angstrom_per_ps_ci95", "warm_temperature_mean_k");
        assertTrue(results.path("field_field_work_ev").asDouble() > 0, "lithium starts to follow the field");
        assertWritten("field-msd/msd_Li.svg", "field-msd/field_work_ev.png", "field-msd/comparison.csv",
                "field-msd/paths_field.svg", "field-msd/field/replica-2/trajectory.extxyz");
    }

    @Test
    void chargesCompared() throws Exception {
        JsonNode results = run("charges-compared", "replicas=2", "preparation.warm.duration=1", "duration=2",
                "output.trajectory_every=1", "output.thermo_every=1");
        for (String variant : new String[] {"diagonal", "constant", "no_baseline", "no_field"}) {
            assertNumbers(results, variant + "_minus_all_components_drift_velocity_Li_z_angstrom_per_ps",
                    variant + "_minus_all_components_drift_velocity_Li_z_angstrom_per_ps_ci95");
        }
        assertNumbers(results, "diagonal_minus_all_components_field_work_ev");
        assertTrue(results.path("all_components_conserved_change_mev_per_atom").isNumber());
        assertTrue(results.path("diagonal_conserved_change_mev_per_atom").isMissingNode(), "this force is no gradient");
    }

    @Test
    void amorphous() throws Exception {
        JsonNode results = run("amorphous", "structure.supercell=[1,1,1]", "preparation.melt.duration=4",
                "preparation.melt.output.trajectory_every=1", "preparation.quench.duration=4", "preparation.relax.duration=4",
                "preparation.relax.output.trajectory_every=1", "duration=4", "output.trajectory_every=1");
        assertEquals(4, results.path("relax_coordination_P_O").asDouble(), "still the crystal's after these few steps");
        assertNumbers(results, "k600_field_msd_Li_z_angstrom2", "k800_field_minus_k600_msd_Li_z_angstrom2");
        assertWritten("amorphous/rdf_melt.svg", "amorphous/rdf_relax.png", "amorphous/paths_xz.svg",
                "amorphous/paths_k800_field.svg", "amorphous/msd_Li.svg", "amorphous/relax/rdf.csv");
    }

    @Test
    void glass() throws Exception {
        JsonNode results = run("glass", "structure.supercell=[1,1,1]", "preparation.anneal.duration=4",
                "preparation.anneal.output.trajectory_every=1", "preparation.relax.duration=4",
                "preparation.relax.output.trajectory_every=1", "duration=4", "output.trajectory_every=1");
        assertEquals(4, results.path("relax_coordination_P_O").asDouble(), "phosphates stay together");
        assertNumbers(results, "k600_field_msd_Li_z_angstrom2", "k800_field_minus_k600_msd_Li_z_angstrom2");
        assertWritten("glass/rdf_k800.svg", "glass/msd_Li.svg", "glass/paths_xz.png");
    }

    @Test
    void predictions() throws Exception {
        JsonNode crystal = run("prediction-crystal");
        assertNumbers(crystal, "all_predicted_bec_offdiagonal_magnitude_e_Li", "all_predicted_bec_offdiagonal_rms_e_O");
        String extra = EXAMPLES.resolve("../li3po4/data/born-extra.extxyz").toString();
        String split = "split={\"validation\": 0, \"test\": 0, \"test_frames\": [\"born-extra.extxyz#1\"]}";
        JsonNode charges = run("prediction-bec", "data.files=[\"" + extra + "\"]", split);
        assertNumbers(charges, "train_bec_rmse_e", "test_bec_rmse_e_Li_offdiagonal", "test_li-vacancy_bec_rmse_e",
                "test_reference_bec_offdiagonal_rms_e_O", "test_predicted_bec_offdiagonal_rms_e_O");
        JsonNode potential = run("prediction-nnp", "data.files=[\"" + extra + "\"]", split);
        assertNumbers(potential, "train_energy_rmse_mev_per_atom", "test_force_rmse_mev_per_angstrom_P");
        assertWritten("prediction-bec/parity_charges_test.svg", "prediction-nnp/parity_forces_train.png");
    }
}
