/** Born-effective-charge models and the electric field. */
module org.zstar.model.bec {
    requires transitive org.zstar.api;
    requires transitive org.zstar.networks;

    exports org.zstar.model.bec.axis;
    exports org.zstar.model.bec.constant;
    exports org.zstar.model.bec.field;

    provides org.zstar.api.model.ModelProvider with
            org.zstar.model.bec.axis.AxisModelProvider,
            org.zstar.model.bec.constant.ConstantChargesProvider;
    provides org.zstar.api.model.TrainerProvider with org.zstar.model.bec.axis.AxisTrainerProvider;
    provides org.zstar.api.force.ForceContributionProvider with org.zstar.model.bec.field.ElectricFieldProvider;
}
