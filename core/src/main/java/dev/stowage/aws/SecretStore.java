package dev.stowage.aws;

/** Where AWS keeps a secret that exists already; the word is that of the service in ARNs and endpoints. */
public enum SecretStore {
    SECRETS_MANAGER("secretsmanager"),
    PARAMETERS("ssm");

    private final String word;

    SecretStore(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** A name without an ARN stands for a parameter of Systems Manager (ECS Developer Guide, "Systems Manager parameters"). */
    public static SecretStore of(String nameOrArn) {
        boolean isParameter = !nameOrArn.startsWith("arn:") || nameOrArn.contains(":ssm:");
        return isParameter ? PARAMETERS : SECRETS_MANAGER;
    }
}
