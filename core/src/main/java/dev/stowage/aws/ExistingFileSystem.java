package dev.stowage.aws;

import io.vavr.collection.LinkedHashMap;

/** An EFS file system that exists; its tags say which project and volume it was made for. */
public record ExistingFileSystem(String id, String arn, LinkedHashMap<String, String> tags) {}
