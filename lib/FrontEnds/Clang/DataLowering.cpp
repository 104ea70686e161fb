#include "DataLowering.h"

#include "StandardNames.h"

#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/RecordLayout.h>
#include <fmt/format.h>
#include <limits>

using namespace clang;

namespace tacit::cfe {

static constexpr unsigned DeepestMember = 4, MostMembers = 512;

static std::uint32_t clamp32(std::uint64_t value) {
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(value, std::numeric_limits<std::uint32_t>::max()));
}

std::uint32_t DataLowering::sizeOf(QualType type) const {
  if (type.isNull() || type->isDependentType() || type->isUndeducedType() || type->isIncompleteType() ||
      type->isFunctionType() || type->isVariableArrayType() || type->isPlaceholderType() ||
      type->isVoidType())
    return 0;
  if (const auto *record = type->getBaseElementTypeUnsafe()->getAsRecordDecl();
      record && record->isInvalidDecl())
    return 0;
  auto bytes = static_cast<std::uint64_t>(ast_.getTypeSizeInChars(type).getQuantity());
  return bytes < GuessedNames::FirstUnknownSize ? static_cast<std::uint32_t>(bytes) : 0;
}

void DataLowering::describeBuiltin(ir::Type &result, const BuiltinType &type) const {
  if (type.getKind() == BuiltinType::Void) {
    result.kind = ir::TypeKind::Void;
    return;
  }
  if (type.isPlaceholderType() || type.isDependentType())
    return;
  result.bits = static_cast<std::uint16_t>(ast_.getTypeSize(&type));
  if (type.getKind() == BuiltinType::Bool) {
    result.kind = ir::TypeKind::Boolean;
  } else if (type.isFloatingPoint()) {
    result.kind = ir::TypeKind::Float;
    result.encoding = ir::Encoding::Float;
    result.isSigned = true;
  } else if (type.isInteger()) {
    result.kind = ir::TypeKind::Number;
    result.encoding = ir::Encoding::NativeBinary;
    result.isSigned = type.isSignedInteger();
  } else if (type.getKind() == BuiltinType::NullPtr) {
    result.kind = ir::TypeKind::Pointer;
  }
}

void DataLowering::describeText(ir::Type &result, QualType element, bool isPointer) {
  result.kind = ir::TypeKind::Text;
  result.element = type(element.getUnqualifiedType());
  if (!isPointer)
    result.count = result.byteSize;
}

ir::Type DataLowering::describe(QualType written) {
  ir::Type result;
  QualType canonical = ast_.getCanonicalType(written).getUnqualifiedType();
  result.byteSize = sizeOf(canonical);
  PrintingPolicy policy = ast_.getPrintingPolicy();
  policy.AnonymousTagLocations = false;
  policy.SuppressScope = !ast_.getLangOpts().CPlusPlus;
  result.spelling = unit_.arena().intern(written.getUnqualifiedType().getAsString(policy));
  // An `int` that only stands in for a type Clang could not find out is not a type.
  const auto *alias = written->getAs<TypedefType>();
  if (canonical == ast_.DependentTy)
    result.spelling = {};
  if (written->containsErrors() || canonical->isDependentType() ||
      (alias && guesses_.contains(alias->getDecl()))) {
    result.byteSize = 0;
    return result;
  }
  if (const auto *builtin = dyn_cast<BuiltinType>(canonical)) {
    describeBuiltin(result, *builtin);
  } else if (const auto *enumeration = dyn_cast<EnumType>(canonical)) {
    result.kind = ir::TypeKind::Enumeration;
    result.encoding = ir::Encoding::NativeBinary;
    result.bits = static_cast<std::uint16_t>(result.byteSize * 8);
    result.isSigned = enumeration->isSignedIntegerOrEnumerationType();
  } else if (libraryClass(canonical) == LibraryClass::Text && !canonical->isAnyPointerType() &&
             !canonical->isReferenceType()) {
    result.kind = ir::TypeKind::Text;
  } else if (const auto *record = dyn_cast<RecordType>(canonical)) {
    result.kind = record->getDecl()->isUnion() ? ir::TypeKind::Union : ir::TypeKind::Record;
    result.record = this->record(*record->getDecl());
  } else if (const auto *array = ast_.getAsArrayType(canonical)) {
    QualType element = array->getElementType();
    if (element->isCharType()) {
      describeText(result, element, false);
    } else {
      result.kind = ir::TypeKind::Array;
      result.element = type(ast_.getAsArrayType(written)->getElementType());
    }
    if (const auto *constant = dyn_cast<ConstantArrayType>(array))
      if (std::uint64_t count = constant->getSize().getLimitedValue(); count < GuessedNames::FirstUnknownSize)
        result.count = clamp32(count);
  } else if (canonical->isAnyPointerType() || canonical->isReferenceType()) {
    QualType pointee = written->getPointeeType();
    if (pointee->isCharType()) {
      describeText(result, pointee, true);
    } else {
      result.kind = ir::TypeKind::Pointer;
      result.element = type(pointee);
    }
  } else if (const auto *function = dyn_cast<clang::FunctionType>(canonical)) {
    result.kind = ir::TypeKind::Function;
    result.element = type(function->getReturnType());
  }
  return result;
}

ir::TypeId DataLowering::type(QualType type) {
  if (type.isNull())
    type = ast_.DependentTy;
  type = type.getUnqualifiedType();
  if (auto known = types_.find(type.getAsOpaquePtr()); known != types_.end())
    return known->second;
  ir::Type description = describe(type);
  return types_[type.getAsOpaquePtr()] = intern(description);
}

ir::TypeId DataLowering::intern(const ir::Type &description) {
  std::string key = fmt::format(
      "{}|{}|{}|{}|{}|{}|{}|{}|{}", description.spelling, toText(description.kind), description.byteSize,
      description.count, description.bits, description.element ? description.element.index() : ~0U,
      description.record ? description.record.index() : ~0U, description.digits, description.scale);
  auto [at, isNew] = distinctTypes_.try_emplace(std::move(key));
  if (isNew) {
    at->second = unit_.types.push_back(description);
    unit_.types[at->second].spelling = unit_.arena().intern(description.spelling);
  }
  return at->second;
}

void DataLowering::place(ir::DataItem &item, QualType type) {
  item.type = this->type(type);
  item.byteSize = sizeOf(type);
  const ir::Type &described = unit_.types[item.type];
  if (described.kind != ir::TypeKind::Array)
    return;
  item.occurs = described.count;
  if (described.count != 0)
    item.byteSize = sizeOf(ast_.getAsArrayType(type)->getElementType());
}

void DataLowering::addMembers(ir::DataItemId parent, const RecordDecl &record, std::uint64_t base,
                              unsigned depth, unsigned &budget) {
  const RecordDecl *definition = record.getDefinition();
  // What library classes are made of is not the program's business.
  if (!definition || depth > DeepestMember ||
      libraryClass(ast_.getRecordType(definition)) != LibraryClass::None)
    return;
  bool hasLayout = definition->isCompleteDefinition() && !definition->isInvalidDecl();
  hasLayout = hasLayout && sizeOf(ast_.getRecordType(definition)) != 0;
  const ASTRecordLayout *layout = hasLayout ? &ast_.getASTRecordLayout(definition) : nullptr;
  for (const FieldDecl *field : definition->fields()) {
    if (budget == 0)
      return;
    --budget;
    ir::DataItem item;
    item.name = unit_.arena().intern(std::string_view(field->getName()));
    item.storage = ir::Storage::Member;
    item.parent = parent;
    item.program = unit_.items[parent].program;
    item.origin = map_.statementOrigin(field->getSourceRange());
    item.comment = comments_.beside(item.origin, map_.beginsLine(field->getBeginLoc()));
    place(item, field->getType());
    std::uint64_t bit = layout ? layout->getFieldOffset(field->getFieldIndex()) : 0;
    item.byteOffset = clamp32(base + bit / 8);
    if (!layout)
      item.byteSize = 0;
    else if (field->isBitField() && !field->getBitWidth()->isValueDependent()) {
      unsigned width = field->getBitWidthValue(ast_);
      item.byteSize = static_cast<std::uint32_t>((bit % 8 + width + 7) / 8);
      ir::Type narrow = unit_.types[item.type];
      narrow.bits = static_cast<std::uint16_t>(width);
      narrow.spelling = unit_.arena().intern(fmt::format("{} : {}", narrow.spelling, width));
      auto [at, isNew] = distinctTypes_.try_emplace(std::string(narrow.spelling));
      if (isNew)
        at->second = unit_.types.push_back(narrow);
      item.type = at->second;
    }
    ir::DataItemId id = unit_.items.push_back(item);
    children_[{parent.index(), field->getCanonicalDecl()}] = id;
    if (const RecordDecl *inner = field->getType()->getAsRecordDecl();
        inner && !field->getType()->isReferenceType())
      addMembers(id, *inner, base + bit / 8, depth + 1, budget);
  }
}

/// The declaration that tells where something without a definition is written: the first one of the project,
/// else of the file whose name comes first. Which one Clang met first depends on what was precompiled.
template <typename Declared> static const Declared &announcement(const Declared &declared, SourceMap &map) {
  const SourceManager &sources = map.sources();
  auto written = [&](SourceLocation place) {
    return std::pair(sources.getFilename(place), sources.getFileOffset(place));
  };
  const Declared *chosen = &declared;
  for (const Declared *each : declared.redecls()) {
    SourceLocation place = sources.getExpansionLoc(each->getLocation());
    SourceLocation best = sources.getExpansionLoc(chosen->getLocation());
    if (each->isImplicit() || place.isInvalid() || best.isInvalid())
      continue;
    bool isProject = map.isProject(place);
    bool isBetter = isProject != map.isProject(best) ? isProject
                    : isProject                      ? sources.isBeforeInTranslationUnit(place, best)
                                                     : written(place) < written(best);
    if (isBetter)
      chosen = each;
  }
  return *chosen;
}

/// Where a record is written: an instantiation where its template is defined.
static SourceRange placeOf(const RecordDecl &record, SourceMap &map) {
  const auto *made = dyn_cast<ClassTemplateSpecializationDecl>(&record);
  if (!made || made->isExplicitSpecialization())
    return record.isCompleteDefinition() ? record.getSourceRange()
                                         : announcement<TagDecl>(record, map).getSourceRange();
  const CXXRecordDecl *pattern = made->getTemplateInstantiationPattern();
  if (!pattern)
    pattern = made->getSpecializedTemplate()->getTemplatedDecl();
  const CXXRecordDecl *definition = pattern->getDefinition();
  const TagDecl &written = definition ? *definition : announcement<TagDecl>(*pattern, map);
  const ClassTemplateDecl *whole = cast<CXXRecordDecl>(written).getDescribedClassTemplate();
  return whole ? whole->getSourceRange() : written.getSourceRange();
}

ir::DataItemId DataLowering::record(const RecordDecl &declared) {
  const Decl *key = declared.getCanonicalDecl();
  if (auto known = items_.find(key); known != items_.end())
    return known->second;
  const RecordDecl &record = declared.getDefinition() ? *declared.getDefinition() : declared;
  ir::DataItem item;
  std::string_view name = record.getName();
  if (const TypedefNameDecl *alias = record.getTypedefNameForAnonDecl(); name.empty() && alias)
    name = alias->getName();
  item.name = unit_.arena().intern(name);
  item.storage = ir::Storage::RecordType;
  SourceRange place = placeOf(record, map_);
  item.origin = map_.statementOrigin(place);
  item.comment = comments_.beside(item.origin, map_.beginsLine(place.getBegin()));
  ir::DataItemId id = unit_.items.push_back(item);
  items_[key] = id;
  QualType type = ast_.getRecordType(&record);
  unit_.items[id].byteSize = sizeOf(type);
  ir::TypeId typeId = this->type(type);
  unit_.items[id].type = typeId;
  if (map_.isProject(record.getLocation()))
    addRecordMembers(id, record);
  return id;
}

void DataLowering::addRecordMembers(ir::DataItemId id, const RecordDecl &record) {
  unsigned budget = MostMembers * 8;
  addMembers(id, record, 0, 1, budget);
}

ir::DataItemId DataLowering::member(const FieldDecl &field) {
  ir::DataItemId parent = record(*field.getParent());
  ir::DataItemId known = child(parent, field);
  if (known || map_.isProject(field.getParent()->getLocation()))
    return known;
  // A record of a system header gets its members when the first one is used.
  addRecordMembers(parent, *field.getParent());
  return child(parent, field);
}

ir::DataItemId DataLowering::child(ir::DataItemId parent, const FieldDecl &field) const {
  auto known = children_.find({parent.index(), field.getCanonicalDecl()});
  return known == children_.end() ? ir::DataItemId() : known->second;
}

ir::DataItemId DataLowering::undeclaredMember(ir::DataItemId parent, std::string_view name,
                                              const ir::Origin &origin) {
  name = unit_.arena().intern(name);
  ir::DataItemId &known = undeclared_[{parent.index(), name}];
  if (known)
    return known;
  ir::DataItem item{.name = name, .storage = ir::Storage::Member};
  item.parent = parent;
  item.program = unit_.items[parent].program;
  item.origin = origin;
  place(item, ast_.DependentTy);
  known = unit_.items.push_back(item);
  unit_.missing.push_back({.kind = ir::MissingKind::Item, .name = name, .origin = origin});
  return known;
}

static ir::Storage storageOf(const VarDecl &variable) {
  if (isa<ParmVarDecl>(variable))
    return ir::Storage::Parameter;
  // The hidden variables of a loop over a range.
  if (variable.isImplicit())
    return ir::Storage::Temporary;
  if (variable.hasLocalStorage())
    return ir::Storage::Local;
  if (variable.getType().isConstQualified() && variable.getAnyInitializer() &&
      variable.getType()->isScalarType())
    return ir::Storage::Constant;
  return variable.isStaticLocal() || variable.getFormalLinkage() == Linkage::Internal ? ir::Storage::Static
                                                                                      : ir::Storage::Global;
}

/// Whether \p type is the one in which the call level interface (ISO 9075-3, 5.15) says how an operation
/// went.
static bool isStatusType(QualType type) {
  const auto *named = type->getAs<TypedefType>();
  return named != nullptr && named->getDecl()->getName() == "SQLRETURN";
}

ir::DataItemId DataLowering::variable(const VarDecl &declared, ir::ProgramId program) {
  const Decl *key = declared.getCanonicalDecl();
  if (auto known = items_.find(key); known != items_.end())
    return known->second;
  const VarDecl *definition = declared.getDefinition();
  if (!definition)
    definition = declared.getActingDefinition();
  const VarDecl &variable = definition ? *definition : announcement(declared, map_);
  ir::DataItem item;
  item.name = unit_.arena().intern(std::string_view(variable.getName()));
  item.storage = storageOf(variable);
  item.isStatusCarrier = isStatusType(variable.getType());
  item.isExternal = variable.hasExternalStorage();
  item.isGlobal = variable.hasGlobalStorage() && variable.getFormalLinkage() == Linkage::External;
  item.program = variable.isLocalVarDeclOrParm() ? program : ir::ProgramId();
  item.origin = isa<ParmVarDecl>(variable) ? map_.origin(variable.getSourceRange())
                                           : map_.statementOrigin(variable.getSourceRange());
  item.comment = comments_.beside(item.origin, map_.beginsLine(variable.getBeginLoc()));
  place(item, guesses_.contains(&variable) ? ast_.DependentTy : variable.getType());
  ir::DataItemId id = unit_.items.push_back(item);
  items_[key] = id;
  if (guesses_.contains(&variable))
    unit_.missing.push_back({.kind = ir::MissingKind::Item, .name = item.name, .origin = item.origin});
  if (const RecordDecl *record = variable.getType()->getAsRecordDecl();
      record && !variable.getType()->isReferenceType()) {
    unsigned budget = MostMembers;
    addMembers(id, *record, 0, 1, budget);
  }
  if (const Expr *initialiser = variable.getAnyInitializer();
      initialiser && variable.hasGlobalStorage() && lowerInitialiser) {
    ir::ExprId value = lowerInitialiser(*initialiser);
    unit_.items[id].initialValue = value;
  }
  return id;
}

ir::DataItemId DataLowering::enumerator(const EnumConstantDecl &constant) {
  if (auto known = items_.find(&constant); known != items_.end())
    return known->second;
  ir::DataItem item;
  item.name = unit_.arena().intern(std::string_view(constant.getName()));
  item.storage = ir::Storage::Enumerator;
  item.origin = map_.origin(constant.getSourceRange());
  item.comment = comments_.beside(item.origin, map_.beginsLine(constant.getBeginLoc()));
  const auto *enumeration = cast<EnumDecl>(constant.getDeclContext());
  place(item, ast_.getTypeDeclType(enumeration));
  ir::DataItemId id = unit_.items.push_back(item);
  items_[&constant] = id;
  if (lowerEnumValue) {
    ir::ExprId value = lowerEnumValue(constant);
    unit_.items[id].initialValue = value;
  }
  return id;
}

ir::DataItemId DataLowering::temporary(std::string_view name, QualType type, ir::ProgramId program,
                                       const ir::Origin &origin, std::string_view comment) {
  ir::DataItem item;
  item.name = unit_.arena().intern(name);
  item.storage = ir::Storage::Temporary;
  item.program = program;
  item.origin = origin;
  item.comment = unit_.arena().intern(comment);
  place(item, type);
  return unit_.items.push_back(item);
}

ir::DataItemId DataLowering::parameter(std::string_view name, QualType type, ir::ProgramId program,
                                       const ir::Origin &origin) {
  ir::DataItemId id = temporary(name, type, program, origin, {});
  unit_.items[id].storage = ir::Storage::Parameter;
  return id;
}

ir::DataItemId DataLowering::result(QualType type, ir::ProgramId program, const ir::Origin &origin) {
  return type->isVoidType() ? ir::DataItemId() : temporary("return", type, program, origin, {});
}

} // namespace tacit::cfe
