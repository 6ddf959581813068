import { ruleTable } from '../../../support/rule-table';

ruleTable('cpin/language', [
  {
    title: 'accepts OpenJDK, and everything else',
    text: {
      'a/Dockerfile': 'FROM docker.io/library/eclipse-temurin:21-jre\n',
      'b/Dockerfile': 'FROM container-registry.oracle.com/os/oraclelinux:9\n',
      'c/Dockerfile': 'FROM cobol:1\n',
    },
    finds: [],
  },
  {
    title: 'warns of Oracle JDK in any stage',
    text: {
      Dockerfile: 'FROM container-registry.oracle.com/java/jdk:21 AS build\nFROM store/oracle/serverjre:8\n',
    },
    finds: [
      'warning Dockerfile:1 [container-registry.oracle.com/java/jdk:21] container-registry.oracle.com/java/jdk:21 is an Oracle JDK image, under licence: the framework recommends OpenJDK.',
      'warning Dockerfile:2 [store/oracle/serverjre:8] store/oracle/serverjre:8 is an Oracle JDK image, under licence: the framework recommends OpenJDK.',
    ],
  },
]);
