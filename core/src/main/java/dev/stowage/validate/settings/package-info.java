/** What ECS needs to know of a project and its services, as typed values, wherever they come from: conversion reads nothing else of them. */
@NullMarked
package dev.stowage.validate.settings;

import org.jspecify.annotations.NullMarked;
