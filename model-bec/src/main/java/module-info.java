/** Born-effective-charge models and the electric field. */
module org.zstar.model.bec {
    requires transitive org.zstar.api;
    requires transitive org.zstar.kernels;
    requires transitive org.zstar.networks;
    requires ojalgo;

    exports org.zstar.model.bec.axis;
    exports org.zstar.model.bec.constant;
    exports org.zstar.model.bec.equivariant;
    exports org.zstar.model.bec.field;
    exports org.zstar.model.bec.linear;
    exports org.zstar.model.bec.moments;

    provides org.zstar.api.model.ModelProvider with
            org.zstar.model.bec.axis.AxisModelProvider,
            org.zstar.model.bec.constant.ConstantChargesProvider,
            org.zstar.model.bec.equivariant.EquivariantModelProvider,
            org.zstar.model.bec.linear.LinearModelProvider;
    provides org.zstar.api.model.TrainerProvider with
            org.zstar.model.bec.axis.AxisTrainerProvider,
            org.zstar.model.bec.equivariant.EquivariantTrainerProvider,
            org.zstar.model.bec.linear.LinearTrainerProvider;
    provides org.zstar.api.force.ForceContributionProvider with org.zstar.model.bec.field.ElectricFieldProvider;
}
